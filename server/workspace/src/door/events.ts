import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Logger } from '@roundtable/live/ports'
import { can, type Role } from '@roundtable/shared/permissions'
import type { Change, Changes } from '../changes.ts'
import type { Asker } from './asker.ts'
import { EventSocket } from './event-socket.ts'
import { answering, askerOf, countIn, type UpgradeDoor } from './upgrade.ts'

/** Somebody's place at a table, as far as it decides what they hear of it. */
export interface Hearer {
  personId: string
  partnershipId: string
  slug: string
  role: Role
  organisationId: string | null
}

/** What the socket of news asks of the house. */
export interface EventsHost {
  changes: Changes
  /** Everybody who has a place at one of these tables at this moment. */
  hearersAt(partnershipIds: readonly string[]): Promise<readonly Hearer[]>
  /** Those of these sessions that go on. */
  goingOn(sessionIds: readonly string[]): Promise<ReadonlySet<string>>
  /** The person behind this session did something. */
  seen(sessionId: string): Promise<void>
  log: Logger
  /** At least so long between two tellings, 250 ms unless said otherwise. */
  paceMs?: number
  /** So often a page is asked for a sign of life, 10 s unless said otherwise. */
  beatMs?: number
}

const beatsBetweenLooks = 6
/** Where the database did not answer it is asked again so many times more slowly. */
const patience = 8

/** Answers an upgrade on `/events` as the door for documents does: everything is decided before the 101. */
export function answerEvents(
  door: UpgradeDoor,
  events: Events,
  ...[request, socket, head]: [IncomingMessage, Duplex, Buffer]
): Promise<void> {
  return answering(door.log, socket, async () => {
    const asker = await askerOf(door, request)
    countIn(door, request, socket, asker)
    if (!socket.destroyed) events.accept(request, socket, head, asker)
  })
}

/**
 * Tells open pages that there is news. Changes are gathered and told at most four times a second. Who may hear of them,
 * and whose session goes on, is asked of the database for each telling: nobody hears of anything after their place or
 * session has ended, whatever ended it (T6, T7). Where the database does not answer nobody hears anything, until it does.
 */
export class Events {
  readonly #host: EventsHost
  readonly #open = new Set<EventSocket>()
  readonly #doorway = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // Nobody has anything to say here that is longer than a pong.
    maxPayload: 125,
  })
  readonly #stopListening: () => void
  #changes = new Map<string, Change>()
  #persons = new Set<string>()
  #telling: Promise<void> | undefined
  #next: NodeJS.Timeout | undefined
  #lastTold = 0
  #failed = false
  #heart: NodeJS.Timeout | undefined
  #beats = 0
  #closed = false

  constructor(host: EventsHost) {
    this.#host = host
    this.#stopListening = host.changes.listen((change) => {
      if (this.#open.size === 0) return
      this.#changes.set(`${change.partnershipId} ${change.organisationId} ${change.personId}`, change)
      this.#tellSoon()
    })
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer, asker: Asker): void {
    if (this.#closed) return void socket.destroy()
    this.#doorway.handleUpgrade(request, socket, head, (ws) => {
      const page = new EventSocket(ws, asker, () => void this.#noteSeen(asker))
      this.#open.add(page)
      ws.once('close', () => this.#open.delete(page))
      this.#heart ??= setInterval(() => this.#beat(), this.#host.beatMs ?? 10_000).unref()
    })
  }

  /** What a person may do somewhere has changed: their pages ask who they are. */
  rightsChanged(personId: string): void {
    this.#persons.add(personId)
    this.#tellSoon()
  }

  sessionEnded(sessionId: string): void {
    for (const page of this.#open) if (page.asker.sessionId === sessionId) page.close('sessionEnded')
  }

  /** The session goes on under another token: its pages come back with it, and only those that have it. */
  sessionRenewed(sessionId: string): void {
    for (const page of this.#open) if (page.asker.sessionId === sessionId) page.close('goingAway')
  }

  /** Sends every page away, to come back when there is a server again. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    clearTimeout(this.#next)
    clearInterval(this.#heart)
    for (const page of this.#open) page.close('goingAway')
    await this.#telling
  }

  #tellSoon(): void {
    if (this.#closed || this.#next !== undefined || this.#telling !== undefined) return
    const pace = (this.#host.paceMs ?? 250) * (this.#failed ? patience : 1)
    const wait = Math.max(0, this.#lastTold + pace - performance.now())
    this.#next = setTimeout(() => {
      this.#next = undefined
      this.#telling = this.#tell().finally(() => {
        this.#telling = undefined
        if (this.#changes.size + this.#persons.size > 0) this.#tellSoon()
      })
    }, wait)
  }

  async #tell(): Promise<void> {
    const [changes, persons] = [this.#changes, this.#persons]
    this.#changes = new Map()
    this.#persons = new Set()
    this.#lastTold = performance.now()
    try {
      await this.#tellOf([...changes.values()], persons)
      this.#failed = false
    } catch (error) {
      this.#failed = true
      this.#host.log.warn({ error }, 'nobody could be told of news; it is tried again')
      this.#changes = new Map([...changes, ...this.#changes])
      this.#persons = new Set([...persons, ...this.#persons])
    }
  }

  async #tellOf(changes: readonly Change[], persons: ReadonlySet<string>): Promise<void> {
    const pages = [...this.#open]
    const hearers = await this.#host.hearersAt([...new Set(changes.map((change) => change.partnershipId))])
    const goingOn = await this.#host.goingOn([...new Set(pages.map(({ asker }) => asker.sessionId))])
    for (const page of pages) {
      const { personId, sessionId } = page.asker
      if (!goingOn.has(sessionId)) {
        page.close('sessionEnded')
        continue
      }
      if (persons.has(personId)) page.tell({ you: true })
      for (const { slug } of hearers.filter(
        (hearer) => hearer.personId === personId && hears(hearer, changes),
      ))
        page.tell({ partnership: slug })
    }
  }

  #beat(): void {
    this.#beats += 1
    for (const page of this.#open) page.beat()
    // A session may run out by itself; telling nobody anything still finds those that have.
    if (this.#beats % beatsBetweenLooks === 0) this.#tellSoon()
  }

  async #noteSeen({ sessionId }: Asker): Promise<void> {
    await this.#host.seen(sessionId).catch((error: unknown) => {
      this.#host.log.warn({ error }, 'that a session was seen could not be written down')
    })
  }
}

function hears(hearer: Hearer, changes: readonly Change[]): boolean {
  return changes.some((change) => change.partnershipId === hearer.partnershipId && mayHear(hearer, change))
}

/** An applicant hears of nothing at the table but what is about themself. */
function mayHear({ role, organisationId, personId }: Hearer, change: Change): boolean {
  if (change.personId !== undefined) return change.personId === personId
  if (change.organisationId === undefined) return can(role, 'partnership.read')
  return change.organisationId === organisationId && can(role, 'organisation.hear')
}
