import * as http from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Database } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Workspace } from '@roundtable/workspace'
import { securityHeaders } from '@roundtable/workspace/headers'
import { healthRoutes } from './health.ts'
import { pages } from './pages.ts'

/** What the port shows once everything is there. */
export interface House {
  workspace: Workspace
  database: Database
  origin: string
}

export interface HouseServer {
  http: http.Server
  serve(house: House): void
  /** Takes nobody new and lets go of connections that wait for nothing. */
  stopTaking(): void
  cutOff(): void
}

/** One HTTP server for pages, requests and sockets. Until `serve` it answers 503. */
export function createServer(log: Log): HouseServer {
  const server = http.createServer((_request, response) => response.writeHead(503).end())
  return {
    http: server,
    serve(house) {
      const app = appOf(house)
      const listener = getRequestListener((request, { incoming }) =>
        app.fetch(request, { address: ('socket' in incoming && incoming.socket.remoteAddress) || '' }),
      )
      server.removeAllListeners('request')
      // The listener answers its own failures; it rejects only after the peer has gone.
      server.on('request', (request, response) => {
        listener(request, response).catch((error: unknown) => log.error({ error }, 'a request failed'))
      })
      server.on('upgrade', (request, socket, head) => {
        house.workspace.upgrade(request, socket, head).catch((error: unknown) => {
          log.error({ error }, 'an upgrade failed')
          socket.destroy()
        })
      })
    },
    stopTaking() {
      server.close()
      server.closeIdleConnections()
    },
    cutOff: () => server.closeAllConnections(),
  }
}

function appOf({ workspace, database, origin }: House) {
  return new Hono()
    .use(securityHeaders(origin))
    .route('/', healthRoutes(database, workspace.live))
    .route('/', workspace.app)
    .get('*', pages())
}
