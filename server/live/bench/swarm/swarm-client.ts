import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messages } from '@roundtable/shared/live/messages'
import type { Samples } from '../measure/samples.ts'
import { Cursor, type CursorBook } from './cursors.ts'
import type { Dialect } from './dialect.ts'
import type { MarkerBook } from './markers.ts'
import { Typewriter } from './typewriter.ts'

const syncKinds = { step1: 0, step2: 1, update: 2 } as const

export interface SwarmOptions {
  dialect: Dialect
  port: number
  room: string
  /** Its place in the swarm: names the user and marks the edits. */
  index: number
  markers: MarkerBook
  cursors: CursorBook
  saved: Samples
}

/** A cheap client: speaks the whole protocol, holds no copy of the document but its own typing. */
export class SwarmClient {
  readonly typewriter = new Typewriter()
  readonly #options: SwarmOptions
  readonly #address: Uint8Array
  readonly #socket: WebSocket
  readonly #cursor: Cursor
  readonly #sentAt: number[] = []
  readonly #startedAt = performance.now()
  #answered = 0
  #leaving = false
  #settle: { resolve(client: SwarmClient): void; reject(error: Error): void } | undefined
  /** Milliseconds from the first packet to the first step 2, which is when a person sees the text. */
  joinedAfter = Number.NaN
  bytesOfFirstAnswer = 0
  /** Set when the server, and not we, ended the connection. */
  closedWith: number | undefined

  constructor(options: SwarmOptions) {
    this.#options = options
    this.#address = options.dialect.address(options.room)
    this.#cursor = new Cursor(options.cursors, this.typewriter.doc.clientID)
    const url = options.dialect.url(options.port, options.room, `person-${options.index}`)
    this.#socket = new WebSocket(url, { perMessageDeflate: false })
    this.#socket.on('open', () => this.#greet())
    this.#socket.on('message', (frame: Buffer) => this.#read(frame))
    // An error is always followed by a close, which carries the news.
    this.#socket.on('error', (error) => this.#settle?.reject(error))
    this.#socket.on('close', (code) => this.#noteClosed(code))
  }

  /** Resolves with the client when the first step 2 is there; rejects when the server closes before. */
  joined(): Promise<SwarmClient> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
  }

  type(): void {
    this.#sendEdit(syncKinds.update, this.typewriter.type(this.#options.markers.issue(this.#options.index)))
  }

  moveCursor(): void {
    this.#sendPresence(this.#cursor.move())
  }

  /** Resolves when the server has answered for every edit sent so far; never on a server that answers for none. */
  async answeredForAll(): Promise<void> {
    const sent = this.#sentAt.length
    while (this.#answered < sent) await once(this.#socket, 'message')
  }

  async leave(): Promise<void> {
    this.#leaving = true
    if (this.#socket.readyState === WebSocket.CLOSED) return
    const closed = once(this.#socket, 'close')
    this.#socket.terminate()
    await closed
  }

  #greet(): void {
    for (const frame of this.#options.dialect.opening(this.#options.room)) this.#socket.send(frame)
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messages.sync)
      encoding.writeVarUint(encoder, syncKinds.step1)
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.typewriter.doc))
    })
  }

  #read(frame: Buffer): void {
    const type = frame[this.#address.length]
    if (type === messages.sync) this.#readSync(frame)
    else if (type === messages.awareness) this.#readPresence(frame)
    else if (type !== undefined) this.#readAnswer(frame)
  }

  #readSync(frame: Buffer): void {
    const kind = frame[this.#address.length + 1]
    if (kind === syncKinds.update) this.#options.markers.receive(frame, this.#options.index)
    else if (kind === syncKinds.step2) this.#noteJoined(frame)
    else this.#sendEdit(syncKinds.step2, Y.encodeStateAsUpdate(this.typewriter.doc))
  }

  #noteJoined(frame: Buffer): void {
    if (!Number.isNaN(this.joinedAfter)) return
    this.joinedAfter = performance.now() - this.#startedAt
    this.bytesOfFirstAnswer = frame.length
    this.#settle?.resolve(this)
    this.#settle = undefined
  }

  #noteClosed(code: number): void {
    if (!this.#leaving) this.closedWith = code
    this.#settle?.reject(new Error(`closed with ${code} before the first answer`))
  }

  #readPresence(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame.subarray(this.#address.length + 1))
    const news = this.#cursor.hear(decoding.readVarUint8Array(decoder))
    if (news !== undefined && this.#options.dialect.echoesPresence) this.#sendPresence(news)
  }

  #readAnswer(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame.subarray(this.#address.length))
    const type = decoding.readVarUint(decoder)
    const answered = this.#options.dialect.answered(type, decoder, this.#answered)
    const now = performance.now()
    for (; this.#answered < answered; this.#answered++) {
      this.#options.saved.add(now - (this.#sentAt[this.#answered] ?? Number.NaN))
    }
  }

  #sendEdit(kind: number, update: Uint8Array): void {
    this.#sentAt.push(performance.now())
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messages.sync)
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  #sendPresence(body: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messages.awareness)
      encoding.writeVarUint8Array(encoder, body)
    })
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeUint8Array(encoder, this.#address)
        write(encoder)
      }),
    )
  }
}
