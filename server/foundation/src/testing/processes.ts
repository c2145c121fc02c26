import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The processes that `pid` has started and that still run (Linux). */
export function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return list === '' ? [] : list.split(' ').map(Number)
}

/** A process that ended but was not collected yet (a zombie) counts as ended: it holds nothing any more. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // No entry, no process.
    return false
  }
}

/** Resolves when none of them runs; the operating system tells of other people's children only when asked. */
export async function ended(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await wait(5)
}
