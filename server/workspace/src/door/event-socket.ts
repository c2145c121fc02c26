import type { WebSocket } from 'ws'
import { closeCodes } from '@roundtable/shared/live/close-codes'
import { hereIAm, type News } from '@roundtable/shared/live/events'
import type { Asker } from './asker.ts'

/** News is a handful of bytes: who has so much of it unread does not read. */
const mostUnread = 16 * 1024
/** A page says at most one word a minute; between two beats of the heart this is already too much. */
const mostWords = 4
const closingMs = 2_000

/** The open socket of one tab. */
export class EventSocket {
  readonly asker: Asker
  readonly #ws: WebSocket
  #missed = 0
  #words = 0

  /** `onWord` is called when the page says that its person did something. */
  constructor(ws: WebSocket, asker: Asker, onWord: () => void) {
    this.#ws = ws
    this.asker = asker
    ws.on('error', () => ws.terminate())
    ws.on('pong', () => (this.#missed = 0))
    ws.on('ping', () => this.#listen(() => {}))
    ws.on('message', (data, isBinary) => {
      // `ws` hands a message over as one buffer unless told otherwise.
      if (isBinary || (data as Buffer).toString() !== hereIAm) this.close('notUnderstood')
      else this.#listen(onWord)
    })
  }

  tell(news: News): void {
    if (this.#ws.bufferedAmount > mostUnread) this.#ws.terminate()
    else if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(JSON.stringify(news))
  }

  /** Asks for a sign of life; who gave none to the last two is gone. */
  beat(): void {
    this.#words = 0
    if (this.#missed === 2) return this.#ws.terminate()
    this.#missed += 1
    this.#ws.ping()
  }

  close(reason: 'sessionEnded' | 'goingAway' | 'notUnderstood'): void {
    this.#ws.close(closeCodes[reason])
    setTimeout(() => this.#ws.terminate(), closingMs).unref()
  }

  #listen(onWord: () => void): void {
    this.#words += 1
    if (this.#words > mostWords) this.close('notUnderstood')
    else onWord()
  }
}
