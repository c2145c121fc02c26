import { closeCodes } from '@roundtable/shared/live/close-codes'
import { messages, refusedEdits, type RefusedEdit } from '@roundtable/shared/live/messages'
import { livePath, roomOf, type LiveParams } from '@roundtable/shared/live/rooms'
import type { DocumentId } from '@roundtable/shared/ids'
import { readVarString, readVarUint } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { countingSocket } from './counting-socket.ts'
import type { SavingEvent } from './saved-state.ts'

/** Closings after which the client does not try again by itself. */
export type FinalClose = 'sessionEnded' | 'rightLost' | 'refusedForGood' | 'clientTooOld'

export interface ConnectionEvents {
  onSaving(event: SavingEvent): void
  onRefused(code: RefusedEdit): void
  onClosed(reason: FinalClose): void
  /** The epoch of the server's data. Answers whether the copy at hand belongs to it; if not, nothing is sent. */
  onEpoch(epoch: string): boolean
  /** An attempt to connect came to nothing; the browser does not tell why. */
  onAttemptFailed(): void
}

export interface Connection {
  readonly awareness: Awareness
  /** Tries again now instead of after the pause. */
  retry(): void
  /** Finds out whether the connection still stands: leaves and comes back. */
  renew(): void
  close(): void
}

interface ConnectOptions {
  documentId: DocumentId
  schemaVersion: number
  doc: Y.Doc
}

/**
 * Joins the document's room and stays in it: reconnects by itself until it is closed from here, or closed from
 * there for good. The doc's own edits must be reported to `onSaving` by a listener added before this call.
 */
export function connect(
  { documentId, schemaVersion, doc }: ConnectOptions,
  events: ConnectionEvents,
): Connection {
  const params: LiveParams = { schema: String(schemaVersion), saved: '1' }
  const provider = new WebsocketProvider(
    location.origin.replace(/^http/, 'ws') + livePath,
    roomOf(documentId),
    doc,
    {
      params: { ...params },
      connect: false,
      // A neighbouring tab would show what the server does not have yet (LIVE-2).
      disableBc: true,
      WebSocketPolyfill: countingSocket((carries) => events.onSaving({ type: 'sent', carries })),
    },
  )
  keepToOwnPresence(provider)
  listen(provider, events)
  const stopLeaving = leaveWithThePage(provider.awareness)
  // Others ignore a state of clock 0, which is what a new one has: who only reads would stay unseen for 15 s.
  provider.awareness.setLocalState({})
  provider.connect()
  return {
    awareness: provider.awareness,
    retry: () => {
      if (!provider.wsconnected) renew(provider)
    },
    renew: () => renew(provider),
    close: () => {
      stopLeaving()
      provider.destroy()
    },
  }
}

/**
 * y-websocket sends back every presence change it hears, which with a hundred people in the room is most of the
 * server's work. Only what begins here leaves; what the server told has the provider as its origin.
 */
function keepToOwnPresence(provider: WebsocketProvider): void {
  const { awareness, _awarenessUpdateHandler: send } = provider
  awareness.off('update', send)
  awareness.on('update', (changes: Parameters<typeof send>[0], origin: unknown) => {
    if (origin !== provider) send(changes, origin)
  })
}

function listen(provider: WebsocketProvider, events: ConnectionEvents): void {
  provider.on('status', ({ status }) => {
    if (status === 'connected') events.onSaving({ type: 'opened' })
    if (status === 'disconnected') events.onSaving({ type: 'closed' })
  })
  provider.on('sync', (synced) => {
    if (synced) events.onSaving({ type: 'synced' })
  })
  provider.on('connection-close', () => {
    if (!provider.wsconnected) events.onAttemptFailed()
  })
  provider.on('closed', ({ code }) => events.onClosed(finalClose(code)))
  provider.messageHandlers[messages.saved] = (_encoder, decoder) => {
    events.onSaving({ type: 'acknowledged', frames: readVarUint(decoder) })
  }
  provider.messageHandlers[messages.refused] = (_encoder, decoder) => {
    const frame = readVarUint(decoder)
    const code = refusedEdit(readVarString(decoder))
    events.onSaving({ type: 'refused', frame, heals: code === 'not_saving' || code === 'gap' })
    events.onRefused(code)
  }
  provider.messageHandlers[messages.epoch] = (_encoder, decoder) => {
    if (!events.onEpoch(readVarString(decoder))) provider.disconnect()
  }
}

/** A newer server may know reasons that this page does not; they are all "not taken". */
function refusedEdit(code: string): RefusedEdit {
  return refusedEdits.find((known) => known === code) ?? 'malformed'
}

function finalClose(code: number): FinalClose {
  const reasons = ['sessionEnded', 'rightLost', 'refusedForGood', 'clientTooOld'] as const
  return reasons.find((reason) => closeCodes[reason] === code) ?? 'rightLost'
}

function renew(provider: WebsocketProvider): void {
  provider.disconnect()
  provider.wsUnsuccessfulReconnects = 0
  provider.connect()
}

/** Says goodbye when the page goes, so that others need not wait for the connection to time out. */
function leaveWithThePage(awareness: Awareness): () => void {
  const leave = () => awareness.setLocalState(null)
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) awareness.setLocalState({})
  }
  addEventListener('pagehide', leave)
  addEventListener('pageshow', comeBack)
  return () => {
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', comeBack)
  }
}
