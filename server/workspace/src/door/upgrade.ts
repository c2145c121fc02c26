import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from '@roundtable/live/ports'
import { type ErrorBody, type ErrorCode, Refusal } from '@roundtable/shared/errors'
import { addressBlock, clientAddress } from './address.ts'
import { statusOf } from './answers.ts'
import type { Asker, Identify } from './asker.ts'
import type { SocketCensus } from './census.ts'

/** What every door for sockets asks of the house. */
export interface UpgradeDoor {
  origins: readonly string[]
  trustedProxyHops: number
  identify: Identify
  census: SocketCensus
  log: Logger
}

/** Answers an upgrade by letting `enter` in, or by a refusal before any 101. Whatever fails while we ask refuses (T40). */
export async function answering(log: Logger, socket: Duplex, enter: () => Promise<void>): Promise<void> {
  // A peer that goes away while we ask is no event for anyone.
  socket.on('error', () => socket.destroy())
  try {
    await enter()
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ error }, 'an upgrade failed')
    refuse(socket, error instanceof Refusal ? error.code : 'unavailable')
  }
}

/** Who asks for a socket, from a page of ours. */
export async function askerOf(
  { origins, identify }: UpgradeDoor,
  { headers: { origin, cookie } }: IncomingMessage,
): Promise<Asker> {
  // A browser always names the page's origin here; without one, a cookie alone is no proof of who asks (T1).
  if (origin === undefined || !origins.includes(origin)) throw new Refusal('cross_site')
  const asker = await identify(cookie)
  if (asker === undefined) throw new Refusal('not_signed_in')
  return asker
}

/** Counts the socket until it closes, or refuses one too many. */
export function countIn(door: UpgradeDoor, request: IncomingMessage, socket: Duplex, asker: Asker): void {
  const from = { sessionId: asker.sessionId, personId: asker.personId, block: blockOf(door, request) }
  if (!door.census.admit(socket, from)) throw new Refusal('too_many_attempts')
}

function blockOf({ trustedProxyHops }: UpgradeDoor, request: IncomingMessage): string {
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
