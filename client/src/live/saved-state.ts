/**
 * What the screen may say about saving: a change is durable on the server, on its way, or on this device only.
 * `refused` is the sad end of a change that the server will never take; it stays on this device too.
 */
export type SavedState =
  | { is: 'opening' }
  | { is: 'saved' }
  | { is: 'saving'; changes: number }
  | { is: 'kept'; changes: number; link: 'reconnecting' | 'offline' }
  | { is: 'refused'; changes: number }

/** What happened, as the connection, the document and the offline copy tell it. */
export type SavingEvent =
  /** The offline copy held changes the server had not acknowledged. */
  | { type: 'restored'; changes: number }
  /** The person changed the text once. */
  | { type: 'changed' }
  | { type: 'opened' }
  /** A sync frame left: an update carries the latest change, an answer to the server's question carries all. */
  | { type: 'sent'; carries: 'latest' | 'everything' }
  /** The server's first answer has arrived. */
  | { type: 'synced' }
  /** The first `frames` sync frames of this connection are durable. */
  | { type: 'acknowledged'; frames: number }
  /** The server did not take a frame. It will ask for it again, or it refuses it for good. */
  | { type: 'refused'; frame: number; heals: boolean }
  | { type: 'closed' }
  /** No connection for so long, or no network at all, that trying again in silence would be dishonest. */
  | { type: 'gaveUpHope' }

/** Every change of this person that no acknowledgement covers, and which frame carries it. */
export interface Ledger {
  readonly link: 'connecting' | 'open' | 'lost' | 'offline'
  readonly synced: boolean
  /** Sync frames that left on this connection, and how many of the first are settled. */
  readonly sent: number
  readonly settled: number
  /** Changes that no frame of this connection carries. */
  readonly unsent: number
  readonly inFlight: readonly { frame: number; changes: number }[]
  /** Changes that the server will never take. */
  readonly refused: number
}

export const emptyLedger: Ledger = {
  link: 'connecting',
  synced: false,
  sent: 0,
  settled: 0,
  unsent: 0,
  inFlight: [],
  refused: 0,
}

export function record(ledger: Ledger, event: SavingEvent): Ledger {
  switch (event.type) {
    case 'restored':
      return { ...ledger, unsent: ledger.unsent + event.changes }
    case 'changed':
      return { ...ledger, unsent: ledger.unsent + 1 }
    case 'opened':
      return { ...withoutConnection(ledger), link: 'open' }
    case 'sent':
      return sent(ledger, event.carries === 'everything' ? ledger.unsent : Math.min(1, ledger.unsent))
    case 'synced':
      return { ...ledger, synced: true }
    case 'acknowledged':
      return settledUpTo(ledger, event.frames)
    case 'refused':
      return refused(ledger, event.frame, event.heals)
    case 'closed':
      return { ...withoutConnection(ledger), link: ledger.link === 'offline' ? 'offline' : 'lost' }
    case 'gaveUpHope':
      return ledger.link === 'open' ? ledger : { ...ledger, link: 'offline' }
  }
}

function sent(ledger: Ledger, changes: number): Ledger {
  const frame = ledger.sent + 1
  return {
    ...ledger,
    sent: frame,
    unsent: ledger.unsent - changes,
    inFlight: [...ledger.inFlight, { frame, changes }],
  }
}

function settledUpTo(ledger: Ledger, frames: number): Ledger {
  const inFlight = ledger.inFlight.filter(({ frame }) => frame > frames)
  return { ...ledger, settled: Math.min(ledger.sent, Math.max(ledger.settled, frames)), inFlight }
}

function refused(ledger: Ledger, frame: number, heals: boolean): Ledger {
  const changes = ledger.inFlight.find((flying) => flying.frame === frame)?.changes ?? 0
  const inFlight = ledger.inFlight.filter((flying) => flying.frame !== frame)
  return heals
    ? { ...ledger, inFlight, unsent: ledger.unsent + changes }
    : { ...ledger, inFlight, refused: ledger.refused + Math.max(1, changes) }
}

/** What a lost connection carried may or may not have arrived: it counts as unsent until the next one tells. */
function withoutConnection(ledger: Ledger): Ledger {
  return { ...ledger, synced: false, sent: 0, settled: 0, unsent: unsavedChanges(ledger), inFlight: [] }
}

/** How many changes of this person the server has not acknowledged and may still take. */
export function unsavedChanges({ unsent, inFlight }: Ledger): number {
  return inFlight.reduce((sum, { changes }) => sum + changes, unsent)
}

/**
 * The one sentence about saving. `saved` needs more than an empty ledger: the server has asked what this side has,
 * and has acknowledged the answer and everything after it.
 */
export function savedState(ledger: Ledger): SavedState {
  const changes = unsavedChanges(ledger)
  if (ledger.link === 'lost') return { is: 'kept', changes, link: 'reconnecting' }
  if (ledger.link === 'offline') return { is: 'kept', changes, link: 'offline' }
  if (ledger.refused > 0) return { is: 'refused', changes: changes + ledger.refused }
  const answered = ledger.sent > 0 && ledger.settled >= ledger.sent
  if (ledger.synced && answered && changes === 0) return { is: 'saved' }
  return changes > 0 ? { is: 'saving', changes } : { is: 'opening' }
}
