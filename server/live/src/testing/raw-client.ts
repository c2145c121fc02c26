import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messages } from '@roundtable/shared/live/messages'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { House } from './house.ts'

export interface RawClientOptions {
  readonly user?: string
  readonly schema?: number
  readonly session?: string
}

/** A client that says exactly what a test wants, good or bad, and remembers what it was told. */
export class RawClient {
  readonly doc = new Y.Doc()
  readonly refused: { index: number; code: string }[] = []
  /** Client id → its state, as last heard. */
  readonly present = new Map<number, unknown>()
  saved = 0
  epoch: string | undefined
  closedWith: number | undefined
  updatesHeard = 0
  stepTwosHeard = 0
  editsSent = 0
  stepOnesHeard = 0
  keepAlivesHeard = 0
  /** The kinds of sync messages in the order they came: 0 step 1, 1 step 2, 2 update. */
  readonly syncsHeard: number[] = []
  onPresence: () => void = () => {}
  readonly #socket: WebSocket
  readonly #waiting: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => {
      this.#hear(data)
      this.#wake()
    })
    socket.on('close', (code) => {
      this.closedWith = code
      this.#wake()
    })
    socket.on('error', () => {}) // `close` follows
  }

  /** Connects and gets the document, without answering the server's step 1. */
  static async join(house: House, room: string, options: RawClientOptions = {}): Promise<RawClient> {
    const client = await RawClient.connect(house, room, options)
    client.askForState()
    await client.#next(() => client.updatesHeard > 0)
    return client
  }

  static async connect(house: House, room: string, options: RawClientOptions = {}): Promise<RawClient> {
    const { user = 'mallory', schema = 1, session } = options
    const query = `user=${user}&saved=1&schema=${schema}${session === undefined ? '' : `&session=${session}`}`
    const socket = new WebSocket(`${house.url}/${room}?${query}`)
    const client = new RawClient(socket)
    await once(socket, 'open')
    return client
  }

  get isClosed(): boolean {
    return this.closedWith !== undefined
  }

  get text(): string {
    return this.doc.getText('text').toJSON()
  }

  askForState(stateVector: Uint8Array = Y.encodeStateVector(this.doc)): void {
    this.sendSync(0, stateVector)
  }

  /** Makes the change and sends it as one update. */
  edit(change: (doc: Y.Doc) => void): void {
    this.sendUpdate(updateOf(this.doc, change))
  }

  write(text: string): void {
    this.edit((doc) => doc.getText('text').insert(0, text))
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync(2, update)
  }

  sendStep2(update: Uint8Array = Y.encodeStateAsUpdate(this.doc)): void {
    this.sendSync(1, update)
  }

  sendSync(kind: number, body: Uint8Array): void {
    if (kind !== 0) this.editsSent += 1
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messages.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
    this.send(encoding.toUint8Array(encoder))
  }

  show(entries: readonly (readonly [client: number, clock: number, state: unknown])[]): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messages.awareness)
    encoding.writeVarUint8Array(encoder, presenceOf(entries))
    this.send(encoding.toUint8Array(encoder))
  }

  send(bytes: Uint8Array): void {
    this.#socket.send(bytes)
  }

  /** Resolves when every edit sent so far is saved or refused, and the server has answered once more after that. */
  async answered(): Promise<void> {
    await this.#next(() => this.saved >= this.editsSent)
    const heard = this.stepTwosHeard
    this.askForState()
    await this.#next(() => this.stepTwosHeard > heard)
  }

  /** Resolves with the close code. */
  async closed(): Promise<number> {
    await this.#next(() => this.isClosed)
    return this.closedWith!
  }

  close(): void {
    this.#socket.close()
  }

  /** Goes without a word, as a cut network does. */
  cut(): void {
    this.#socket.terminate()
  }

  /** Reads nothing more, as a machine that hangs. */
  stopReading(): void {
    this.#socket.pause()
  }

  startReading(): void {
    this.#socket.resume()
  }

  async #next(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.isClosed) throw new Error(`closed with ${this.closedWith}`)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #hear(data: Buffer): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messages.sync) this.#hearSync(decoder)
    else if (type === messages.awareness) this.#hearPresence(decoder)
    else if (type === messages.saved) this.saved = decoding.readVarUint(decoder)
    else if (type === messages.refused) {
      this.refused.push({ index: decoding.readVarUint(decoder), code: decoding.readVarString(decoder) })
    } else if (type === messages.epoch) this.epoch = decoding.readVarString(decoder)
    else throw new Error(`an unknown message ${type}`)
  }

  #hearSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    this.syncsHeard.push(kind)
    if (kind === 0) {
      this.stepOnesHeard += 1
      return
    }
    Y.applyUpdate(this.doc, body, this)
    this.updatesHeard += 1
    if (kind === 1) this.stepTwosHeard += 1
  }

  #hearPresence(decoder: decoding.Decoder): void {
    const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const count = decoding.readVarUint(entries)
    if (count === 0) this.keepAlivesHeard += 1
    else this.onPresence()
    for (let left = count; left > 0; left--) {
      const client = decoding.readVarUint(entries)
      decoding.readVarUint(entries)
      const state: unknown = JSON.parse(decoding.readVarString(entries))
      if (state === null) this.present.delete(client)
      else this.present.set(client, state)
    }
  }
}

/** The update that a change makes, without sending it. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  let update: Uint8Array | undefined
  const keep = (made: Uint8Array) => (update = made)
  doc.on('update', keep)
  doc.transact(() => change(doc))
  doc.off('update', keep)
  return update ?? Y.encodeStateAsUpdate(doc, before)
}

export function presenceOf(entries: readonly (readonly [number, number, unknown])[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
