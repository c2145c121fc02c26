import type { WebSocket } from 'ws'
import { eventsPath } from '@roundtable/shared/live/events'
import type { Browser } from './browser.ts'
import { ofPage, type SocketPort } from './sockets.ts'

/** An open socket of news, and all it was told. */
export interface Page {
  socket: WebSocket
  told: string[]
}

export async function aPage(port: SocketPort, browser: Browser): Promise<Page> {
  const knock = await port.knock(eventsPath, ofPage(browser))
  if (!('open' in knock)) throw new Error(`the door stayed shut: ${knock.status}`)
  return listening(knock.open)
}

export function listening(socket: WebSocket): Page {
  const told: string[] = []
  socket.on('message', (data) => told.push((data as Buffer).toString()))
  return { socket, told }
}
