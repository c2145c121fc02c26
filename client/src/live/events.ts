import { closeCodes } from '@roundtable/shared/live/close-codes'
import { eventsPath, hereIAm, type News } from '@roundtable/shared/live/events'

export interface NewsHandlers {
  onNews(news: News): void
  /** The connection is back after a pause in which anything may have been missed. */
  onBack(): void
  /** The session this socket stood on may have ended. Whether there is one to come back with. */
  isSignedIn(): Promise<boolean>
}

const shortestMs = 500
const longestMs = 30_000
const wordsMs = 60_000

/**
 * Hears of news until it is closed. It comes back by itself after a random pause that grows to half a minute, at once
 * when the network is back; a page that is offline waits for that quietly.
 */
export function hearNews(handlers: NewsHandlers): () => void {
  let socket: WebSocket | undefined
  let failures = 0
  let wasOpen = false
  let over = false
  let again: ReturnType<typeof setTimeout> | undefined
  const stopWords = saysWhenInUse(() => socket)

  const connect = () => {
    clearTimeout(again)
    const opened = new WebSocket(location.origin.replace(/^http/, 'ws') + eventsPath)
    let letIn = false
    opened.addEventListener('open', () => {
      letIn = true
      failures = 0
      if (wasOpen) handlers.onBack()
      wasOpen = true
    })
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      handlers.onNews(JSON.parse(data) as News)
    })
    opened.addEventListener('close', ({ code }) => {
      socket = undefined
      // A browser does not tell why it was not let in: no server, or no session any more.
      void comeBack(code === closeCodes.sessionEnded || !letIn)
    })
    socket = opened
  }
  const comeBack = async (doubtful: boolean) => {
    if (doubtful && !(await handlers.isSignedIn())) return
    if (!over && navigator.onLine) again = setTimeout(connect, pauseAfter(failures++))
  }
  const online = () => {
    if (socket === undefined) connect()
  }

  addEventListener('online', online)
  connect()
  return () => {
    clearTimeout(again)
    removeEventListener('online', online)
    stopWords()
    over = true
    socket?.close()
  }
}

/** Full jitter: anything up to a bound that doubles, so that a thousand pages do not come back in one moment. */
export function pauseAfter(failures: number, random = Math.random): number {
  const bound = Math.min(longestMs, shortestMs * 2 ** failures)
  return shortestMs + random() * (bound - shortestMs)
}

/** While a person does something in a page that is seen, the session goes on, though no request may be made for hours. */
function saysWhenInUse(socket: () => WebSocket | undefined): () => void {
  let active = false
  const note = () => (active = true)
  const kinds = ['keydown', 'pointerdown'] as const
  for (const kind of kinds) addEventListener(kind, note, { capture: true, passive: true })
  const timer = setInterval(() => {
    const open = socket()
    if (!active || document.hidden || open?.readyState !== WebSocket.OPEN) return
    active = false
    open.send(hereIAm)
  }, wordsMs)
  return () => {
    clearInterval(timer)
    for (const kind of kinds) removeEventListener(kind, note, { capture: true })
  }
}
