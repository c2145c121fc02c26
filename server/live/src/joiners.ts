import type { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import { FullFrame } from './full-frame.ts'
import type { LoggedDocument } from './logged-document.ts'
import { step2Frame, type Frame } from './wire.ts'

/** Those who asked for the state of a room, by a step 1, and wait until its document and its log agree. */
export class Joiners {
  readonly #roomId: string
  readonly #document: LoggedDocument
  readonly #engine: Engine
  readonly #fullFrame = new FullFrame()
  readonly #waiting = new Map<Connection, Uint8Array>()

  constructor(roomId: string, document: LoggedDocument, engine: Engine) {
    this.#roomId = roomId
    this.#document = document
    this.#engine = engine
  }

  /** `stateVector` says what the connection has, as it came from the client. */
  ask(connection: Connection, stateVector: Uint8Array): void {
    this.#waiting.set(connection, stateVector)
  }

  forget(connection: Connection): void {
    this.#waiting.delete(connection)
  }

  /** The document has changed by the update in this frame. */
  changed(frame: Frame): void {
    this.#fullFrame.changed(frame)
  }

  /** To be called whenever the document and the log agree. */
  answer(): void {
    for (const [connection, stateVector] of this.#waiting) {
      // One that reads nothing gets no second state to hold for it; it is answered when it has drained.
      if (connection.outbox.lagging) continue
      this.#waiting.delete(connection)
      try {
        for (const frame of this.#framesFor(stateVector)) connection.send(frame)
        this.#joined(connection)
      } catch {
        connection.strike('refusedForGood') // the one thing that throws: a state vector that cannot be read
      }
    }
  }

  /** While the log cannot be written the document stays ahead of it, but what is committed can be read. */
  answerFromLog(): void {
    for (const [connection, stateVector] of this.#waiting) void this.#answerFromLog(connection, stateVector)
    this.#waiting.clear()
  }

  sweep(): void {
    this.#fullFrame.sweep(this.#engine.clock())
  }

  #framesFor(stateVector: Uint8Array): readonly Frame[] {
    const empty = stateVector.length === 1 && stateVector[0] === 0
    if (!empty) return [step2Frame(this.#document.state(stateVector))]
    return this.#fullFrame.frames(() => this.#document.pieces(), this.#engine.clock())
  }

  async #answerFromLog(connection: Connection, stateVector: Uint8Array): Promise<void> {
    const { head } = this.#document
    try {
      const state = await this.#document.committedState(stateVector)
      if (head !== this.#document.head) throw new Error('rows were added while they were read')
      connection.send(step2Frame(state))
      this.#joined(connection)
    } catch (error) {
      this.#engine.log.warn(
        { err: error, roomId: this.#roomId },
        'a joiner could not be answered from the log',
      )
      connection.close('notSaving')
    }
  }

  #joined(connection: Connection): void {
    connection.joined = true
    connection.outbox.measure(() => this.#document.stateVector(), this.#engine.clock())
  }
}
