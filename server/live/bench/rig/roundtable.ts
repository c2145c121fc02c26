import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '@roundtable/foundation/database'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { createLive, type Live, type LiveOptions } from '@roundtable/live'
import type { Access, Greeting, Host, LogDatabase, Visitor } from '@roundtable/live/ports'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { livePath } from '@roundtable/shared/live/rooms'

export interface RoundtableOptions {
  /** Open and migrated; closed with the rest. */
  database: Database
  port?: number
  limits?: LiveOptions['limits']
  sabotage?: LiveOptions['sabotage']
  /** Stands between the engine and its database, where a proof needs one. */
  standIn?: LogDatabase
}

/** The engine in the smallest house it can live in: every room is there, and whoever says a name is let in under it. */
export interface Roundtable {
  readonly port: number
  readonly live: Live
  /** What a person may do; everybody may write until told otherwise. */
  readonly rights: Map<string, Access>
  readonly log: QuietLog
  close(): Promise<void>
}

export async function openRoundtable(options: RoundtableOptions): Promise<Roundtable> {
  const { database } = options
  const log = new QuietLog()
  const rights = new Map<string, Access>()
  const live = createLive({
    database: options.standIn ?? database,
    host: openHouse(rights),
    log,
    epoch: database.epoch,
    ...(options.limits && { limits: options.limits }),
    ...(options.sabotage && { sabotage: options.sabotage }),
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    const { userId, greeting } = readUpgrade(request)
    const access = rights.get(userId) ?? 'write'
    if (access === 'none') socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    else live.accept(request, socket, head, visitorOf(userId, access), greeting)
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    live,
    rights,
    log,
    async close() {
      await live.drain(1000)
      server.close()
      await database.close()
    },
  }
}

function openHouse(rights: ReadonlyMap<string, Access>): Host {
  return {
    kindOf: () => Promise.resolve(vision),
    access: (_roomId, userId) => Promise.resolve(rights.get(userId) ?? 'write'),
  }
}

function readUpgrade(request: IncomingMessage): { userId: string; greeting: Greeting } {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const schema = searchParams.get('schema')
  return {
    userId: searchParams.get('user') ?? 'nobody',
    greeting: {
      roomId: decodeURIComponent(pathname.slice(livePath.length + 1)),
      schema: schema === null ? Number.NaN : Number(schema),
      saved: searchParams.get('saved') === '1',
    },
  }
}

function visitorOf(userId: string, access: Visitor['access']): Visitor {
  return {
    sessionId: `session of ${userId}`,
    userId,
    access,
    presence: {
      id: userId,
      name: `Person ${userId}`,
      organisation: 'Cocoa Growers Union',
      sector: 'civil_society',
      role: 'partner_member',
      mayWrite: access === 'write',
    },
  }
}
