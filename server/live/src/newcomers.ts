import type { Connection } from './connection.ts'
import type { LoggedDocument } from './logged-document.ts'
import { step1Frame } from './wire.ts'

/** How long a client may take to ask for the state before the document is built anyway. */
const patienceMs = 200

/**
 * Those who came in and are asked, by a step 1 of the server's own, what they have. That takes the built document.
 * A client's own question comes first, as it can be answered without; one that asks nothing is asked a little later.
 */
export class Newcomers {
  readonly #document: LoggedDocument
  readonly #failed: (error: unknown) => void
  readonly #unasked = new Set<Connection>()

  /** `failed` is told when what the log holds cannot be built. */
  constructor(document: LoggedDocument, failed: (error: unknown) => void) {
    this.#document = document
    this.#failed = failed
  }

  welcome(connection: Connection): void {
    if (this.#document.isBuilt) return this.#ask(connection)
    this.#unasked.add(connection)
    setTimeout(() => this.askNow(), patienceMs).unref()
  }

  /** One of them has asked for the state and been answered. */
  askSoon(): void {
    if (this.#unasked.size > 0) setImmediate(() => this.askNow())
  }

  askNow(): void {
    try {
      for (const connection of this.#unasked) this.#ask(connection)
      this.#unasked.clear()
    } catch (error) {
      this.#failed(error)
    }
  }

  forget(connection: Connection): void {
    this.#unasked.delete(connection)
  }

  forgetAll(): void {
    this.#unasked.clear()
  }

  #ask(connection: Connection): void {
    connection.send(step1Frame(this.#document.stateVector()))
  }
}
