import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Transport } from './outbox.ts'
import type { Frame } from './wire.ts'

/** How long a closing handshake may take before the socket is cut. */
const closeMs = 2_000

/**
 * A WebSocket as the engine writes to it. With `raw` a frame that was built once for a whole room goes to the socket as
 * it is, which saves building it again for each recipient; sound because there is no compression and a server does not mask.
 */
export function socketTransport(ws: WebSocket, socket: Duplex, raw: boolean): Transport {
  return {
    get unsentBytes() {
      return socket.writableLength
    },
    write(frame: Frame, next?: Frame) {
      if (ws.readyState !== ws.OPEN) return
      if (raw) {
        socket.write(next === undefined ? frame.bytes : Buffer.concat([frame.bytes, next.bytes]))
      } else {
        ws.send(frame.payload)
        if (next !== undefined) ws.send(next.payload)
      }
    },
    ping: () => ws.ping(),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    close(code: number) {
      ws.resume() // the answer to the close must be read
      ws.close(code)
      setTimeout(() => ws.terminate(), closeMs).unref()
    },
    terminate: () => ws.terminate(),
  }
}
