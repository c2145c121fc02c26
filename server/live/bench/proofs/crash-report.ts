/** What a run of kills came to. The four lists in the middle must be empty. */
export interface CrashReport {
  seed: number
  cycles: number
  typed: number
  acknowledged: number
  /** Edits that were called saved and are not in the state after the restart (LIVE-1). */
  lost: string[]
  /** Edits that another client was shown and that are not in the state after the restart (LIVE-2). */
  shownAndLost: string[]
  /** Markers that stand in a text more than once. */
  doubled: string[]
  /** Rooms whose clients and a fresh reader do not agree at the end. */
  diverged: string[]
  refusals: string[]
  /** From the start of the new process to every client having everything saved, per cycle, in milliseconds. */
  recoveryMs: number[]
}

export function emptyReport(seed: number): CrashReport {
  return {
    seed,
    cycles: 0,
    typed: 0,
    acknowledged: 0,
    lost: [],
    shownAndLost: [],
    doubled: [],
    diverged: [],
    refusals: [],
    recoveryMs: [],
  }
}
