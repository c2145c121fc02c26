import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Live } from '@roundtable/live'
import type { Greeting, Logger, Visitor } from '@roundtable/live/ports'
import { type ErrorBody, type ErrorCode, Refusal } from '@roundtable/shared/errors'
import { livePath } from '@roundtable/shared/live/rooms'
import { addressBlock, clientAddress } from './address.ts'
import { statusOf } from './answers.ts'
import type { Asker, Identify } from './asker.ts'
import type { SocketCensus } from './census.ts'

/** What the door for sockets asks of the house. */
export interface SocketDoor {
  origins: readonly string[]
  trustedProxyHops: number
  identify: Identify
  /** The visitor this asker is in this room, or nobody where it is not there or not theirs. */
  visitorFor(asker: Asker, roomId: string): Promise<Visitor | undefined>
  census: SocketCensus
  live: Pick<Live, 'accept'>
  log: Logger
}

/**
 * Answers an upgrade: everything is decided before the 101, so nobody without a right ever holds a socket (LIVE-4).
 * Whatever fails while we ask refuses (T40).
 */
export async function answerUpgrade(
  door: SocketDoor,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  // A peer that goes away while we ask is no event for anyone.
  socket.on('error', () => socket.destroy())
  try {
    const { visitor, greeting } = await letIn(door, request, socket)
    if (!socket.destroyed) door.live.accept(request, socket, head, visitor, greeting)
  } catch (error) {
    if (!(error instanceof Refusal)) door.log.error({ error }, 'an upgrade failed')
    refuse(socket, error instanceof Refusal ? error.code : 'unavailable')
  }
}

async function letIn(door: SocketDoor, request: IncomingMessage, socket: Duplex) {
  const { origin, cookie } = request.headers
  // A browser always names the page's origin here; without one, a cookie alone is no proof of who asks (T1).
  if (origin === undefined || !door.origins.includes(origin)) throw new Refusal('cross_site')
  const asker = await door.identify(cookie)
  if (asker === undefined) throw new Refusal('not_signed_in')
  const greeting = readGreeting(request.url ?? '')
  const visitor = greeting && (await door.visitorFor(asker, greeting.roomId))
  if (visitor === undefined) throw new Refusal('not_found')
  const from = { sessionId: asker.sessionId, personId: asker.personId, block: blockOf(door, request) }
  if (!door.census.admit(socket, from)) throw new Refusal('too_many_attempts')
  return { visitor, greeting: greeting! }
}

/** The room is in the path, the rest in the query, as y-websocket writes them. */
function readGreeting(url: string): Greeting | undefined {
  const { pathname, searchParams } = new URL(url, 'http://any')
  const roomId = new RegExp(`^${livePath}/([0-9a-f-]{36})$`).exec(pathname)?.[1]
  if (roomId === undefined) return undefined
  const schema = searchParams.get('schema')
  return {
    roomId,
    schema: schema === null ? Number.NaN : Number(schema),
    saved: searchParams.get('saved') === '1',
  }
}

function blockOf({ trustedProxyHops }: SocketDoor, request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-for']
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return addressBlock(clientAddress(request.socket.remoteAddress ?? '', forwardedFor, trustedProxyHops))
}

/** The same body as the other door; nothing in it depends on what was asked for (T8). */
function refuse(socket: Duplex, code: ErrorCode): void {
  const body = JSON.stringify({ error: { code } } satisfies ErrorBody)
  const status = statusOf[code]
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
