import { messages } from '@roundtable/shared/live/messages'

const step2 = 1
const update = 2

/** What a frame carries of this person's changes; nothing where it is no sync frame of kind 1 or 2. */
export function carriedBy(frame: Uint8Array): 'latest' | 'everything' | undefined {
  if (frame[0] !== messages.sync) return undefined
  if (frame[1] === step2) return 'everything'
  return frame[1] === update ? 'latest' : undefined
}

/**
 * A WebSocket that tells which sync frames leave. The server acknowledges by their number on the connection,
 * and y-websocket itself does not count them.
 */
export function countingSocket(onSent: (carries: 'latest' | 'everything') => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      const carries = data instanceof Uint8Array ? carriedBy(data) : undefined
      if (carries !== undefined) onSent(carries)
    }
  }
}
