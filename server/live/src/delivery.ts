import type { Edit } from './admission.ts'
import type { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import type { Joiners } from './joiners.ts'
import type { Change, LoggedDocument } from './logged-document.ts'
import type { Presence } from './presence.ts'
import { wholeOf } from './room-document.ts'
import { updateFrame, type Frame } from './wire.ts'

/** Connection → the last of its edits that a tick has dealt with: by its end all of them are on disk, known or refused. */
export type Handled = ReadonlyMap<Connection, number>

interface Audience {
  readonly connections: ReadonlySet<Connection>
  readonly document: LoggedDocument
  readonly presence: Presence
  readonly joiners: Joiners
}

/** Brings what is committed to the people in a room, as fast as each of them reads (LIVE-2, LIVE-8). */
export class Delivery {
  readonly #audience: Audience
  readonly #engine: Engine

  constructor(audience: Audience, engine: Engine) {
    this.#audience = audience
    this.#engine = engine
  }

  /** One frame for everyone but its only author, who has it already, all but what Yjs tidied on the server. */
  show({ edits, result }: Change, handled: Handled): void {
    const whole = updateFrame(wholeOf(result))
    const tidied = result.tidied === undefined ? undefined : updateFrame(result.tidied)
    const only = onlyConnection(edits)
    this.#send(whole, (connection) => (connection === only ? tidied : whole), handled)
  }

  /** What came from elsewhere, for everyone. */
  showUpdate(update: Uint8Array): void {
    const frame = updateFrame(update)
    this.#send(frame, () => frame, new Map())
  }

  acknowledge(handled: Handled): void {
    for (const [connection, index] of handled) connection.acknowledge(index)
  }

  /** What a lagging connection missed goes out as one diff, once it has read the rest. */
  catchUp(connection: Connection): void {
    const { document, presence } = this.#audience
    const stateVector = connection.outbox.catchUp()
    if (stateVector === undefined) return
    connection.send(updateFrame(document.state(stateVector)))
    connection.send(presence.everyone())
    this.#measure(connection, this.#engine.clock())
  }

  /** An older page would delete for everybody what its schema does not know: it gets nothing of it. */
  sendAwayOlderPages(): void {
    const { connections, document } = this.#audience
    for (const connection of connections) {
      if (connection.greeting.schema < document.schemaVersion) connection.close('clientTooOld')
    }
  }

  #send(whole: Frame, frameFor: (connection: Connection) => Frame | undefined, handled: Handled): void {
    const now = this.#engine.clock()
    this.#audience.joiners.changed(whole)
    for (const connection of this.#audience.connections) {
      const frame = connection.joined ? frameFor(connection) : undefined
      connection.deliver(frame, handled.get(connection), now)
      if (frame !== undefined) this.#measure(connection, now)
    }
  }

  #measure(connection: Connection, now: number): void {
    connection.outbox.measure(() => this.#audience.document.stateVector(), now)
  }
}

function onlyConnection(edits: readonly Edit[]): Connection | undefined {
  const first = edits[0]?.connection
  return edits.every(({ connection }) => connection === first) ? first : undefined
}
