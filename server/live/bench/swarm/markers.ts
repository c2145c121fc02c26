import { performance } from 'node:perf_hooks'
import { Samples } from '../measure/samples.ts'

/** Every edit inserts one marker, `~` + two letters for the writer + four for its number, so that readers find it in raw bytes. */
const tilde = 0x7e
const length = 7
const wellFormed = /^[0-9a-z]{6}$/

/** Remembers when each edit was sent and measures when others receive it. One book for all clients of a run. */
export class MarkerBook {
  readonly latencies = new Samples()
  #sentAt = new Map<string, number>()
  #nextNumber = 0
  #measuringSince = Number.POSITIVE_INFINITY
  delivered = 0
  sent = 0

  /** From here on edits count; what was sent before was warming up. */
  startMeasuring(): void {
    this.#measuringSince = performance.now()
    this.delivered = 0
    this.sent = 0
    this.latencies.clear()
  }

  issue(writer: number): string {
    const number = (this.#nextNumber++).toString(36).padStart(4, '0')
    const marker = `~${writer.toString(36).padStart(2, '0')}${number}`
    this.#sentAt.set(marker, performance.now())
    this.sent++
    return marker
  }

  /** Looks for markers in a received frame without decoding it: a hundred readers must fit one core. */
  receive(frame: Buffer, reader: number): void {
    const now = performance.now()
    for (let at = frame.indexOf(tilde); at !== -1; at = frame.indexOf(tilde, at + 1)) {
      this.#note(frame.toString('latin1', at + 1, at + length), reader, now)
    }
  }

  #note(body: string, reader: number, now: number): void {
    if (!wellFormed.test(body) || Number.parseInt(body.slice(0, 2), 36) === reader) return
    const sentAt = this.#sentAt.get(`~${body}`)
    if (sentAt === undefined) return
    this.delivered++
    if (sentAt >= this.#measuringSince) this.latencies.add(now - sentAt)
  }
}
