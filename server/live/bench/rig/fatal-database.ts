import { setTimeout as sleep } from 'node:timers/promises'
import type { LogDatabase, Statement } from '@roundtable/live/ports'

/** The moments at which a crash hurts most. Whoever has told a client "saved" by then has told the truth, or has not. */
export const killPoints = ['before the commit', 'while committing', 'after the commit'] as const
export type KillPoint = (typeof killPoints)[number]

/** Long enough for an answer that was given too early to reach the client. */
const earlyAnswerMs = 30

/** A database that, once armed, takes its process down at the next batch that writes edits. */
export class FatalDatabase implements LogDatabase {
  readonly dialect: LogDatabase['dialect']
  readonly #inner: LogDatabase
  #armed: KillPoint | undefined

  constructor(inner: LogDatabase) {
    this.#inner = inner
    this.dialect = inner.dialect
  }

  arm(point: KillPoint): void {
    this.#armed = point
  }

  batch(statements: readonly Statement[]): ReturnType<LogDatabase['batch']> {
    const armed = statements.some(({ sql }) => /insert into room_update/i.test(sql)) ? this.#armed : undefined
    return armed === undefined ? this.#inner.batch(statements) : this.#dieAt(armed, statements)
  }

  async #dieAt(point: KillPoint, statements: readonly Statement[]): ReturnType<LogDatabase['batch']> {
    if (point === 'before the commit') await sleep(earlyAnswerMs)
    const committing = point === 'before the commit' ? undefined : this.#inner.batch(statements)
    if (point === 'after the commit') await committing
    process.kill(process.pid, 'SIGKILL')
    // The signal ends the process within this turn; nothing may run on and answer.
    return await new Promise(() => {})
  }
}
