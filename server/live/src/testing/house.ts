import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testDatabase } from '@roundtable/foundation/testing'
import { createLive, type Live, type LiveOptions } from '../live.ts'
import { liveMigrations } from '../migrations.ts'
import type { Access, Host, LogDatabase, RoomKind, Visitor } from '../ports.ts'
import { quietLogger } from './quiet-logger.ts'
import { notes } from './notes-kind.ts'

/** A house around the engine: a real HTTP server and a real database, and a door that believes the `user` parameter. */
export interface House {
  readonly live: Live
  readonly database: LogDatabase
  /** What a `WebsocketProvider` takes as its server. */
  readonly url: string
  readonly log: ReturnType<typeof quietLogger>
  /** Person → right, where it is not 'write'. */
  readonly rights: Map<string, Access>
  close(): Promise<void>
}

export interface HouseOptions extends Partial<
  Pick<LiveOptions, 'limits' | 'sabotage' | 'epoch' | 'bus' | 'onWritten'>
> {
  readonly kind?: RoomKind
  /** A database that outlives this house, as after a restart. */
  readonly database?: LogDatabase
  readonly host?: Partial<Host>
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const own = options.database === undefined ? await testDatabase(liveMigrations) : undefined
  const database = options.database ?? own!
  const rights = new Map<string, Access>()
  const log = quietLogger()
  const host: Host = {
    kindOf: () => Promise.resolve(options.kind ?? notes),
    access: (_room, user) => Promise.resolve(rights.get(user) ?? 'write'),
    ...options.host,
  }
  const { limits = {}, sabotage, bus, onWritten, epoch = 'epoch of a test' } = options
  const live = createLive({
    database,
    host,
    log,
    epoch,
    limits,
    ...(sabotage === undefined ? {} : { sabotage }),
    ...(bus === undefined ? {} : { bus }),
    ...(onWritten === undefined ? {} : { onWritten }),
  })
  const door = await openDoor(live, rights)
  return {
    live,
    database,
    url: door.url,
    log,
    rights,
    async close() {
      await live.drain(2_000)
      await door.close()
      await own?.close()
    },
  }
}

async function openDoor(live: Live, rights: Map<string, Access>) {
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const user = searchParams.get('user') ?? 'anna'
    const right = rights.get(user) ?? 'write'
    if (right === 'none') return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    const greeting = {
      roomId: pathname.split('/').at(-1)!,
      schema: Number(searchParams.get('schema') ?? Number.NaN),
      saved: searchParams.get('saved') === '1',
    }
    live.accept(request, socket, head, aVisitor(user, right, searchParams.get('session')), greeting)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `ws://127.0.0.1:${port}/live`, close }
}

export function aVisitor(
  userId: string,
  access: 'write' | 'read' = 'write',
  session: string | null = null,
): Visitor {
  const presence = {
    id: userId,
    name: `${userId} of the test`,
    organisation: null,
    sector: null,
    role: 'partner_member' as const,
    mayWrite: access === 'write',
  }
  return { sessionId: session ?? `session of ${userId}`, userId, access, presence }
}
