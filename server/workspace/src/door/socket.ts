import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Live } from '@roundtable/live'
import type { Greeting, Visitor } from '@roundtable/live/ports'
import { Refusal } from '@roundtable/shared/errors'
import { livePath } from '@roundtable/shared/live/rooms'
import type { Asker } from './asker.ts'
import { answering, askerOf, countIn, type UpgradeDoor } from './upgrade.ts'

/** What the door for live documents asks of the house. */
export interface SocketDoor extends UpgradeDoor {
  /** The visitor this asker is in this room, or nobody where it is not there or not theirs. */
  visitorFor(asker: Asker, roomId: string): Promise<Visitor | undefined>
  live: Pick<Live, 'accept'>
}

/** Answers an upgrade: everything is decided before the 101, so nobody without a right ever holds a socket (LIVE-4). */
export function answerUpgrade(
  door: SocketDoor,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  return answering(door.log, socket, async () => {
    const asker = await askerOf(door, request)
    const greeting = readGreeting(request.url ?? '')
    const visitor = greeting && (await door.visitorFor(asker, greeting.roomId))
    if (visitor === undefined) throw new Refusal('not_found')
    countIn(door, request, socket, asker)
    if (!socket.destroyed) door.live.accept(request, socket, head, visitor, greeting!)
  })
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
