import type { BusSeat } from './bus.ts'
import type { Compaction } from './compaction.ts'
import type { Followings } from './following.ts'
import type { Limits } from './limits.ts'
import type { LogStore } from './log.ts'
import type { LogWriter } from './log-writer.ts'
import type { Logger } from './ports.ts'

/** What all rooms of one engine share. */
export interface Engine {
  readonly store: LogStore
  readonly writer: LogWriter
  readonly compaction: Compaction
  readonly bus: BusSeat
  readonly followings: Followings
  readonly limits: Limits
  readonly log: Logger
  readonly epoch: string
  readonly sabotage: 'acknowledge-before-commit' | undefined
  /** Told after each commit that changed a room. */
  onWritten(roomId: string): void
  /** Milliseconds since 1970, for the log. */
  now(): number
  /** Milliseconds that never go back, for waiting. */
  clock(): number
}
