import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { House } from './house.ts'

export interface ClientOptions {
  readonly user?: string
  readonly saved?: boolean
  readonly schema?: number
  readonly session?: string
  readonly doc?: Y.Doc
}

/** A stock y-websocket client in a room of the house. */
export function aClient(house: House, room: string, options: ClientOptions = {}): WebsocketProvider {
  const { user = 'anna', saved = false, schema, session, doc = new Y.Doc() } = options
  return new WebsocketProvider(house.url, room, doc, {
    params: {
      user,
      ...(saved ? { saved: '1' } : {}),
      ...(schema === undefined ? {} : { schema: String(schema) }),
      ...(session === undefined ? {} : { session }),
    },
    disableBc: true,
    // The one of `ws` has what y-websocket uses of the browser's.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
}
