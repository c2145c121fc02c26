import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { messages } from '@roundtable/shared/live/messages'
import { ofPage, type SocketPort } from './sockets.ts'
import type { Seated } from './builders.ts'

/** Of y-protocols: asks for what one lacks, answers with it, and tells what is new. */
const sync = { step1: 0, step2: 1, update: 2 } as const

/**
 * Somebody who types a paragraph at a time on a live socket of the house, and comes back when it is closed. A socket of
 * its own, not the browser's provider: what it shows is what the server sends.
 */
export class LiveTypist {
  readonly doc = new Y.Doc()
  readonly #seated: Seated
  readonly #port: SocketPort
  readonly #documentId: string
  #socket: WebSocket | undefined
  /** How the server ended the sockets, one after the other. */
  readonly closedWith: number[] = []
  /** Doors that stayed shut, by status. */
  readonly turnedAway: number[] = []
  frames = 0
  refusals = 0

  constructor(seated: Seated, port: SocketPort, documentId: string) {
    this.#seated = seated
    this.#port = port
    this.#documentId = documentId
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(sync.update, update)
    })
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === this.#socket?.OPEN && this.#socket !== undefined
  }

  async connect(): Promise<void> {
    const path = `/live/${this.#documentId}?schema=1&saved=1`
    const knock = await this.#port.knock(path, ofPage(this.#seated.browser))
    if (!('open' in knock)) return void this.turnedAway.push(knock.status)
    const socket = knock.open
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#read(data))
    socket.on('close', (code: number) => this.closedWith.push(code))
    this.#send(sync.step1, Y.encodeStateVector(this.doc))
  }

  /** Types one paragraph, whether the line is open or not. */
  type(marker: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(marker)])
    this.doc.getXmlFragment(proseRoot).push([paragraph])
  }

  cut(): void {
    this.#socket?.terminate()
  }

  #read(data: Buffer): void {
    this.frames += 1
    if (data[0] === messages.refused) this.refusals += 1
    if (data[0] !== messages.sync || data[1] === sync.step1) return
    Y.applyUpdate(this.doc, contentOf(data), this)
  }

  #send(kind: number, content: Uint8Array): void {
    if (this.isConnected) this.#socket!.send(frameOf(kind, content))
  }
}

/** The paragraphs of a text that begin like this. */
export function paragraphsOf(doc: Y.Doc, beginning: string): string[] {
  const lines = vision.plainText(doc).split('\n')
  return lines.filter((line) => line.startsWith(beginning))
}

function frameOf(kind: number, content: Uint8Array): Uint8Array {
  return Uint8Array.from([messages.sync, kind, ...varUint(content.length), ...content])
}

function varUint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varUint(number >>> 7)]
}

/** What follows the two bytes that say what a frame is, and its length. */
function contentOf(data: Buffer): Uint8Array {
  let at = 2
  while (data[at]! >= 128) at += 1
  return data.subarray(at + 1)
}
