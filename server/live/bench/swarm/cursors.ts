import { performance } from 'node:perf_hooks'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Samples } from '../measure/samples.ts'

/** Remembers when each cursor was moved and measures when others hear of it. One book for all clients of a run. */
export class CursorBook {
  readonly latencies = new Samples()
  #movedAt = new Map<number, number[]>()
  #measuringSince = Number.POSITIVE_INFINITY
  delivered = 0
  moved = 0

  startMeasuring(): void {
    this.#measuringSince = performance.now()
    this.delivered = 0
    this.moved = 0
    this.latencies.clear()
  }

  move(client: number): number {
    const clocks = this.#movedAt.get(client) ?? []
    this.#movedAt.set(client, clocks)
    this.moved++
    return clocks.push(performance.now())
  }

  heard(client: number, clock: number): void {
    const movedAt = this.#movedAt.get(client)?.[clock - 1]
    if (movedAt === undefined) return
    this.delivered++
    if (movedAt >= this.#measuringSince) this.latencies.add(performance.now() - movedAt)
  }
}

/** One person's cursor: what a stock client does with presence, without the cost of parsing everyone's JSON. */
export class Cursor {
  readonly #book: CursorBook
  readonly #client: number
  readonly #known = new Map<number, number>()

  constructor(book: CursorBook, client: number) {
    this.#book = book
    this.#client = client
  }

  /** The presence message of one move, as Tiptap's caret extension would write it. */
  move(): Uint8Array {
    const clock = this.#book.move(this.#client)
    this.#known.set(this.#client, clock)
    const position = { type: null, tname: 'default', item: { client: this.#client, clock }, assoc: 0 }
    return encodeEntries([
      {
        client: this.#client,
        clock,
        state: JSON.stringify({
          user: { name: `Person ${this.#client}`, color: '#30bced' },
          cursor: { anchor: position, head: position },
        }),
      },
    ])
  }

  /** Takes a presence message; returns what of it is news, in the form in which a stock client sends it back. */
  hear(body: Uint8Array): Uint8Array | undefined {
    const news = decodeEntries(body).filter(({ client, clock }) => (this.#known.get(client) ?? 0) < clock)
    for (const { client, clock } of news) {
      this.#known.set(client, clock)
      this.#book.heard(client, clock)
    }
    return news.length === 0 ? undefined : encodeEntries(news)
  }
}

interface Entry {
  client: number
  clock: number
  state: string
}

function decodeEntries(body: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(body)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
}
