import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { messages } from '@roundtable/shared/live/messages'
import type { Random } from '../measure/random.ts'
import { roundtableDialect } from '../swarm/dialect.ts'
import { Ledger } from './ledger.ts'
import { erasePiece, insertMarker, markersIn } from './marked-text.ts'

export interface TypistOptions {
  room: string
  user: string
  random: Random
}

/**
 * An honest client: holds the whole document, sends what a y-websocket provider sends and when it sends it, types on while
 * it is cut off, and keeps a ledger of which of its edits the server has called saved.
 */
export class Typist {
  readonly doc = new Y.Doc()
  readonly ledger = new Ledger()
  readonly room: string
  readonly user: string
  readonly refusals: string[] = []
  readonly #random: Random
  /** Why the server ended the present connection, if it did. */
  closedWith: number | undefined
  framesRead = 0
  #socket: WebSocket | undefined
  #synced = false
  #typed = 0

  constructor({ room, user, random }: TypistOptions) {
    this.room = room
    this.user = user
    this.#random = random
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendUpdate(update)
    })
  }

  /** Types one marker that nobody else will ever type. */
  type(): void {
    const marker = `⟦${this.user}:${this.#typed++}⟧`
    this.ledger.typed(marker)
    insertMarker(this.doc, marker, this.#random)
  }

  /** Takes a random piece of text away, whoever wrote it. */
  erase(): void {
    erasePiece(this.doc, this.#random)
  }

  /** Edits of other people that the server has shown to this one. */
  shownByOthers(): string[] {
    return markersIn(this.doc).filter((marker) => !this.ledger.has(marker))
  }

  /** Connected, in step with the server, and told that every edit is saved: what the screen would call "Saved". */
  get saved(): boolean {
    return this.#synced && this.ledger.allAcknowledged
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Tries until the server lets it in; a server that is just starting refuses the connection. */
  async connect(port: number): Promise<void> {
    while (!(await this.#tryToConnect(port))) await sleep(10)
  }

  /** Cuts the line without a word, as a train does that enters a tunnel. */
  async cut(): Promise<void> {
    const socket = this.#socket
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return
    const closed = once(socket, 'close')
    socket.terminate()
    await closed
  }

  /** As a laptop does whose page hangs: the line stays open, nothing is taken from it. */
  stopReading(): void {
    this.#socket?.pause()
  }

  readOn(): void {
    this.#socket?.resume()
  }

  /** Listens before the line is open: the server speaks first. */
  #tryToConnect(port: number): Promise<boolean> {
    const socket = new WebSocket(roundtableDialect.url(port, this.room, this.user), {
      perMessageDeflate: false,
    })
    socket.binaryType = 'arraybuffer'
    socket.on('message', (data: ArrayBuffer) => this.#read(new Uint8Array(data)))
    socket.on('close', (code) => this.#noteClosed(socket, code))
    return new Promise((resolve) => {
      socket.once('open', () => {
        this.#greet(socket)
        resolve(true)
      })
      // An error is followed by a close; where it comes first it is the answer to this attempt.
      socket.on('error', () => resolve(false))
    })
  }

  #greet(socket: WebSocket): void {
    this.#socket = socket
    this.closedWith = undefined
    this.ledger.newConnection()
    this.#send((encoder) => sync.writeSyncStep1(encoder, this.doc))
  }

  #noteClosed(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return
    this.#synced = false
    this.closedWith = code
  }

  #read(message: Uint8Array): void {
    this.framesRead++
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === messages.sync) this.#readSync(decoder)
    else if (type === messages.saved) this.ledger.acknowledge(decoding.readVarUint(decoder))
    else if (type === messages.refused) this.#readRefused(decoder)
  }

  #readSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    if (kind === sync.messageYjsSyncStep1) {
      this.ledger.sendingStep2()
      this.#send((encoder) => sync.readSyncStep1(decoder, encoder, this.doc))
    } else {
      sync.readUpdate(decoder, this.doc, this)
      if (kind === sync.messageYjsSyncStep2) this.#synced = true
    }
  }

  #readRefused(decoder: decoding.Decoder): void {
    const frame = decoding.readVarUint(decoder)
    const code = decoding.readVarString(decoder)
    this.refusals.push(code)
    this.ledger.refused(frame)
  }

  #sendUpdate(update: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    this.ledger.sendingUpdate()
    this.#send((encoder) => sync.writeUpdate(encoder, update))
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    this.#socket?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messages.sync)
        write(encoder)
      }),
    )
  }
}
