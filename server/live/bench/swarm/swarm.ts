import { setTimeout as sleep } from 'node:timers/promises'
import { Samples } from '../measure/samples.ts'
import type { Random } from '../measure/random.ts'
import { CursorBook } from './cursors.ts'
import type { Dialect } from './dialect.ts'
import { MarkerBook } from './markers.ts'
import { SwarmClient } from './swarm-client.ts'

/** Clients of one run and what they measured together. */
export class Swarm {
  readonly markers = new MarkerBook()
  readonly cursors = new CursorBook()
  readonly saved = new Samples()
  readonly clients: SwarmClient[] = []
  readonly #dialect: Dialect
  readonly #port: number
  readonly #timers = new Set<NodeJS.Timeout>()
  #opened = 0

  constructor(dialect: Dialect, port: number) {
    this.#dialect = dialect
    this.#port = port
  }

  /** Opens sockets to these rooms, all at once; resolves when every one has its first answer. */
  async join(rooms: readonly string[]): Promise<SwarmClient[]> {
    const joining = rooms.map((room) => this.#open(room))
    const joined = Promise.all(joining.map((client) => client.joined()))
    this.clients.push(...joining)
    return await joined
  }

  /** Has each of them do something about `perSecond` times a second, at moments spread at random. */
  keepDoing(doing: () => void, perSecond: number, random: Random): void {
    const interval = 1000 / perSecond
    let timer: NodeJS.Timeout | undefined
    const again = (wait: number) => {
      if (timer !== undefined) this.#timers.delete(timer)
      timer = setTimeout(() => {
        again(interval * (0.5 + random()))
        doing()
      }, wait)
      this.#timers.add(timer)
    }
    again(interval * random())
  }

  startMeasuring(): void {
    this.markers.startMeasuring()
    this.cursors.startMeasuring()
    this.saved.clear()
  }

  async rest(milliseconds = 0): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    await sleep(milliseconds)
  }

  /** Close codes of connections that the server ended; a run with any is no measurement. */
  get lost(): number[] {
    return this.clients.flatMap(({ closedWith }) => (closedWith === undefined ? [] : [closedWith]))
  }

  async leave(): Promise<void> {
    await this.rest()
    await Promise.all(this.clients.map((client) => client.leave()))
  }

  #open(room: string): SwarmClient {
    const index = this.#opened++
    return new SwarmClient({
      dialect: this.#dialect,
      port: this.#port,
      room,
      index,
      markers: this.markers,
      cursors: this.cursors,
      saved: this.saved,
    })
  }
}
