import type { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import type { LoggedDocument, Refusal } from './logged-document.ts'
import { step1Frame } from './wire.ts'

/** How long a client has to answer a step 1 before it is asked anew. */
const askAgainMs = 2_000

/** Answers every edit that is not taken (LIVE-5); what follows depends on whose fault it was. */
export class Refusals {
  readonly #roomId: string
  readonly #document: LoggedDocument
  readonly #engine: Engine
  /** Person → how often something of theirs did not fit the kind. */
  readonly #poisons = new Map<string, number>()

  constructor(roomId: string, document: LoggedDocument, engine: Engine) {
    this.#roomId = roomId
    this.#document = document
    this.#engine = engine
  }

  refuse({ edit, code, what }: Refusal): void {
    const { connection, index } = edit
    connection.refuse(index, code)
    if (code === 'not_saving') connection.behind = true
    else if (code === 'gap') this.#mendGap(connection)
    else if (what !== undefined) this.#poisoned(connection, what)
    else connection.strike(code === 'read_only' ? 'rightLost' : 'refusedForGood')
  }

  /** Asks for everything the client has and the document has not. */
  askForMore(connection: Connection): void {
    connection.behind = false
    connection.askedAt = this.#engine.clock()
    connection.send(step1Frame(this.#document.stateVector()))
  }

  /** An honest client has lost a frame, or builds on one that was refused: it is asked for all it has. */
  #mendGap(connection: Connection): void {
    connection.countGap()
    if (this.#engine.clock() - connection.askedAt > askAgainMs) this.askForMore(connection)
  }

  /** Counted by person and not forgiven: each one costs a rebuilding of the document. */
  #poisoned(connection: Connection, what: string): void {
    const { userId } = connection.visitor
    const times = (this.#poisons.get(userId) ?? 0) + 1
    this.#poisons.set(userId, times)
    const fields = { roomId: this.#roomId, userId, what, times }
    this.#engine.log.warn(fields, 'an edit did not fit the document kind')
    if (times > this.#engine.limits.poisons) connection.close('refusedForGood')
  }
}
