import type { BrowserContext } from '@playwright/test'
import { livePath } from '@roundtable/shared/live/rooms'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

/** The headers a browser with this session would send; `origin` may lie. */
export async function headersOf(
  context: BrowserContext,
  url: string,
  origin = url,
): Promise<Record<string, string>> {
  const cookies = await context.cookies(url)
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), Origin: origin }
}

/** A stock Yjs client of somebody's own making, without our interface and its good manners. */
export function stockClient(
  url: string,
  document: string,
  doc: Y.Doc,
  headers: Record<string, string>,
): WebsocketProvider {
  class WithHeaders extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  return new WebsocketProvider(url.replace('http', 'ws') + livePath, document, doc, {
    // The same surface as a browser's, as far as the provider uses it.
    WebSocketPolyfill: WithHeaders as unknown as typeof globalThis.WebSocket,
    params: { schema: '1' },
    disableBc: true,
  })
}

/** Waits until a stock client has what the server has. */
export function inStep(client: WebsocketProvider): Promise<void> {
  if (client.synced) return Promise.resolve()
  return new Promise((resolve) => client.once('sync', () => resolve()))
}

/** Asks for a live socket and tells how the door answers: `open`, or the HTTP status of the refusal. */
export function knock(
  url: string,
  document: string,
  headers: Record<string, string>,
): Promise<'open' | number> {
  const { promise, resolve, reject } = Promise.withResolvers<'open' | number>()
  const socket = new WebSocket(`${url.replace('http', 'ws')}${livePath}/${document}?schema=1&saved=1`, {
    headers,
  })
  socket.once('open', () => (resolve('open'), socket.terminate()))
  socket.once(
    'unexpected-response',
    (request, response) => (resolve(response.statusCode!), request.destroy()),
  )
  socket.once('error', reject)
  return promise
}
