import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { testOrigin, type TestWorkspace } from './a-workspace.ts'
import type { Browser } from './browser.ts'

/** The socket door on a real port. */
export interface SocketPort {
  /** Tries to open a socket and answers what came of it. */
  knock(path: string, headers: Record<string, string>): Promise<Knock>
  close(): Promise<void>
}

export type Knock = { open: WebSocket } | { status: number; body: string; headers: Record<string, unknown> }

export async function aSocketPort({ workspace }: TestWorkspace): Promise<SocketPort> {
  const server = createServer()
  server.on('upgrade', (request, socket, head) => void workspace.upgrade(request, socket, head))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    knock: (path, headers) => knock(`ws://127.0.0.1:${port}${path}`, headers),
    close: () => closed(server),
  }
}

/** The headers of a page of ours in this browser. */
export function ofPage(browser: Browser): Record<string, string> {
  return { Origin: testOrigin, ...(browser.cookie !== undefined && { Cookie: browser.cookie }) }
}

/** When a socket closes: its code, and how long it took from now. */
export async function closing(socket: WebSocket): Promise<{ code: number; ms: number }> {
  const from = performance.now()
  const [code] = (await once(socket, 'close')) as [number]
  return { code, ms: performance.now() - from }
}

function knock(url: string, headers: Record<string, string>): Promise<Knock> {
  const socket = new WebSocket(url, { headers })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ open: socket }))
    socket.once('error', reject)
    socket.once('unexpected-response', (_request, response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }))
    })
  })
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
