import { setImmediate as turn } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messages } from '@roundtable/shared/live/messages'
import * as Y from 'yjs'
import { Connection } from '../connection.ts'
import type { Engine } from '../engine.ts'
import { Room } from '../room.ts'
import { aVisitor } from './house.ts'
import { notes } from './notes-kind.ts'
import { Random } from './random.ts'

const loss = 0.1
const duplicates = 0.1

/**
 * One room, its clients and the bad network between them, in one process and from one seed: messages are lost, doubled
 * and overtaken, connections break, the server dies and comes back from the log. Time passes only as the engine's clock says.
 */
export class Simulation {
  readonly random: Random
  readonly clients: SimulatedClient[]
  readonly #id: string
  readonly #engine: Engine
  #room: Room | undefined

  constructor(seed: number, clients: number, engine: Engine) {
    this.random = new Random(seed)
    this.#id = `seed ${seed}`
    this.#engine = engine
    this.clients = Array.from(
      { length: clients },
      (_, index) => new SimulatedClient(`user ${index}`, this.random),
    )
  }

  /** Each client edits so often, while everything goes wrong that may. */
  async storm(editsEach: number): Promise<void> {
    await this.#start()
    let left = editsEach * this.clients.length
    while (left > 0) {
      const client = this.random.pick(this.clients)
      if (this.random.chance(0.4)) {
        client.editSomething()
        left -= 1
      }
      this.#carry(client)
      if (this.random.chance(0.02)) client.connect(this.#room!, this.#engine)
      if (this.random.chance(0.05)) await turn()
      if (this.random.chance(0.001)) await this.#kill()
    }
  }

  /** The network is whole again: everyone comes back, and nothing is lost until all is said. */
  async heal(): Promise<void> {
    for (const client of this.clients) client.connect(this.#room!, this.#engine)
    await this.settle()
  }

  async settle(): Promise<void> {
    do {
      for (const client of this.clients) client.carryAll()
      await this.#room!.quiet()
    } while (this.clients.some((client) => client.hasMail))
  }

  async storedDocument(): Promise<Y.Doc> {
    const stored = await this.#engine.store.load(this.#id)
    const doc = new Y.Doc()
    if (stored?.snapshot !== undefined) Y.applyUpdate(doc, stored.snapshot.bytes)
    for (const row of stored?.tail ?? []) Y.applyUpdate(doc, row.bytes)
    return doc
  }

  close(): void {
    this.#room!.close()
    for (const client of this.clients) client.doc.destroy()
  }

  async #start(): Promise<void> {
    this.#room = new Room(this.#id, notes, await this.#engine.store.load(this.#id), this.#engine)
    for (const client of this.clients) client.connect(this.#room, this.#engine)
  }

  /** What was not committed is gone; a tick on its way to the disk may or may not arrive. */
  async #kill(): Promise<void> {
    this.#room!.close()
    if (this.random.chance(0.5)) await this.#engine.writer.idle()
    await this.#start()
  }

  #carry(client: SimulatedClient): void {
    for (const mail of [client.toServer, client.toClient]) {
      if (mail.length === 0 || this.random.chance(0.3)) continue
      const at = this.random.chance(0.8) ? 0 : this.random.below(mail.length)
      const [message] = this.random.chance(duplicates) ? [mail[at]!] : mail.splice(at, 1)
      if (!this.random.chance(loss)) client.deliver(mail, message!)
    }
  }
}

/** A stock client reduced to what it says: step 1 on opening, step 2 when asked, an update for each edit. */
export class SimulatedClient {
  readonly doc = new Y.Doc()
  toServer: Uint8Array[] = []
  toClient: Uint8Array[] = []
  readonly #user: string
  readonly #random: Random
  #room: Room | undefined
  #connection: Connection | undefined

  constructor(user: string, random: Random) {
    this.#user = user
    this.#random = random
    this.doc.clientID = random.below(2 ** 32)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.toServer.push(syncMessage(2, update))
    })
  }

  get hasMail(): boolean {
    return this.toServer.length + this.toClient.length > 0
  }

  /** A new connection; the old one breaks, with all that was under way on it. */
  connect(room: Room, engine: Engine): void {
    if (this.#connection !== undefined) this.#room!.leave(this.#connection)
    this.toServer = [syncMessage(0, Y.encodeStateVector(this.doc))]
    const toClient: Uint8Array[] = (this.toClient = [])
    const transport = {
      unsentBytes: 0,
      write: ({ payload }: { payload: Uint8Array }) => void toClient.push(payload),
      ping() {},
      pause() {},
      resume() {},
      close() {},
      terminate() {},
    }
    const greeting = { roomId: room.id, schema: 1, saved: true }
    this.#room = room
    this.#connection = new Connection(aVisitor(this.#user), greeting, transport, engine.limits, engine.clock)
    room.enter(this.#connection)
  }

  editSomething(): void {
    const text = this.doc.getText('text')
    const facts = this.doc.getMap('facts')
    const nodes = this.doc.getXmlFragment('default')
    const what = this.#random.fraction()
    if (what < 0.5) text.insert(this.#random.below(text.length + 1), this.#random.pick(['a', 'bc', 'def ']))
    else if (what < 0.75 && text.length > 0) text.delete(this.#random.below(text.length), 1)
    else if (what < 0.85) facts.set(String(this.#random.below(5)), this.#random.below(100))
    else if (what < 0.95) nodes.insert(this.#random.below(nodes.length + 1), [new Y.XmlElement('paragraph')])
    else if (nodes.length > 0) nodes.delete(this.#random.below(nodes.length), 1)
  }

  carryAll(): void {
    for (const mail of [this.toServer, this.toClient]) {
      while (mail.length > 0) this.deliver(mail, mail.shift()!)
    }
  }

  deliver(mail: Uint8Array[], message: Uint8Array): void {
    if (mail === this.toClient) this.#hear(message)
    else if (this.#connection?.open === true) this.#room!.receive(this.#connection, message)
  }

  #hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== messages.sync) return
    const kind = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (kind === 0) this.toServer.push(syncMessage(1, Y.encodeStateAsUpdate(this.doc, body)))
    else Y.applyUpdate(this.doc, body, this)
  }
}

function syncMessage(kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messages.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
