import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { connect, type Connection, type FinalClose } from './connect.ts'
import { openOfflineCopy, type CopyName, type OfflineCopy } from './offline-copy.ts'
import {
  emptyLedger,
  record,
  savedState,
  unsavedChanges,
  type SavedState,
  type SavingEvent,
} from './saved-state.ts'

/** What the screen needs to know about an open document, besides its text. */
export interface LiveState {
  /** The text can be shown: it came from the server, or from this device. */
  readonly ready: boolean
  readonly saved: SavedState
  /** Whether every change is at least on this device. */
  readonly onDevice: boolean
  /** Whether this device keeps copies at all. */
  readonly keepsCopy: boolean
  /** Set once this connection is over for good. `otherEpoch`: the server was restored from a backup. */
  readonly ended: FinalClose | 'otherEpoch' | undefined
  /** Why the server did not take an edit, until all is saved again; `not_saving` also when it owes its answer for too long. */
  readonly refused: RefusedEdit | undefined
  /** Attempts to connect since the last success. */
  readonly failedAttempts: number
}

/** One document, open on this page: its text, who is here, and what is known about saving. */
export interface LiveDocument {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  subscribe(onChange: () => void): () => void
  readonly state: LiveState
  /** Tries to connect now. */
  retry(): void
  /** Removes the copy from this device; the text stays on the screen. */
  forgetCopy(): Promise<void>
  /** The right to this document is gone, as a request has told: leaves its room and forgets the copy. */
  loseRight(): void
  close(): void
}

export interface LiveDocumentOptions extends CopyName {
  schemaVersion: number
}

/** How long a lost connection is called "reconnecting" before it is called "offline". In milliseconds. */
const hopeful = 8000
/** How long an open connection may confirm nothing before that is said. A full disk shows itself so. In milliseconds. */
const patient = 8000

/** Opens the copy of this device first, so that its changes are in the text when the server asks what is new. */
export async function openLiveDocument(options: LiveDocumentOptions): Promise<LiveDocument> {
  const doc = new Y.Doc()
  const copy = await openOfflineCopy(options, doc)
  return new OpenDocument(options, doc, copy)
}

class OpenDocument implements LiveDocument {
  readonly doc: Y.Doc
  readonly #copy: OfflineCopy | undefined
  readonly #connection: Connection
  readonly #listeners = new Set<() => void>()
  #ledger = emptyLedger
  #state: LiveState
  #epoch: string | undefined
  #noting: Promise<void> | undefined
  #hope: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(options: LiveDocumentOptions, doc: Y.Doc, copy: OfflineCopy | undefined) {
    this.doc = doc
    this.#copy = copy
    this.#epoch = copy?.epoch
    this.#state = {
      ready: holdsText(doc),
      saved: { is: 'opening' },
      onDevice: true,
      keepsCopy: copy !== undefined,
      ended: undefined,
      refused: undefined,
      failedAttempts: 0,
    }
    if (copy && copy.unsaved > 0) this.#record({ type: 'restored', changes: copy.unsaved })
    doc.on('update', this.#onUpdate)
    addEventListener('offline', this.#onOffline)
    addEventListener('online', this.retry)
    this.#hope = setTimeout(this.#giveUpHope, hopeful)
    this.#connection = connect(
      { documentId: options.document, schemaVersion: options.schemaVersion, doc },
      {
        onSaving: (event) => this.#record(event),
        onRefused: (refused) => this.#change({ refused }),
        onClosed: (ended) => (ended === 'rightLost' ? this.loseRight() : this.#change({ ended })),
        onEpoch: (epoch) => this.#belongsTo(epoch),
        onAttemptFailed: () => this.#change({ failedAttempts: this.#state.failedAttempts + 1 }),
      },
    )
  }

  get state(): LiveState {
    return this.#state
  }

  get awareness(): Awareness {
    return this.#connection.awareness
  }

  subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  retry = (): void => {
    if (this.#state.ended === undefined) this.#connection.retry()
  }

  async forgetCopy(): Promise<void> {
    await this.#copy?.forget()
  }

  loseRight = (): void => {
    if (this.#state.ended === 'rightLost') return
    this.#change({ ended: 'rightLost' })
    this.#connection.close()
    // A device that cannot delete now has nothing that would let it later; the sign-out tries again.
    this.forgetCopy().catch(() => undefined)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#hope)
    clearTimeout(this.#patience)
    removeEventListener('beforeunload', warnOfLoss)
    removeEventListener('offline', this.#onOffline)
    removeEventListener('online', this.retry)
    this.#connection.close()
    this.#copy?.close()
    this.doc.destroy()
  }

  #onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local) this.#record({ type: 'changed' })
  }

  /** The network went; a server on this machine may still be there, so the socket itself is asked. */
  #onOffline = (): void => {
    if (this.#state.ended === undefined) this.#connection.renew()
  }

  #giveUpHope = (): void => this.#record({ type: 'gaveUpHope' })

  #losePatience = (): void => this.#change({ refused: this.#state.refused ?? 'not_saving' })

  /** Waits for the next confirmation while changes are on their way; a slow one is no silence. */
  #awaitConfirmation({ type }: SavingEvent): void {
    const waits = savedState(this.#ledger).is === 'saving'
    if (waits && type !== 'acknowledged' && this.#patience !== undefined) return
    clearTimeout(this.#patience)
    this.#patience = waits ? setTimeout(this.#losePatience, patient) : undefined
  }

  #record(event: SavingEvent): void {
    const before = unsavedChanges(this.#ledger)
    this.#ledger = record(this.#ledger, event)
    this.#awaitConfirmation(event)
    if (event.type === 'opened' || event.type === 'closed') clearTimeout(this.#hope)
    if (event.type === 'closed') this.#hope = setTimeout(this.#giveUpHope, navigator.onLine ? hopeful : 0)
    this.#change({
      saved: savedState(this.#ledger),
      ...(event.type === 'synced' ? { ready: true, failedAttempts: 0 } : {}),
      ...(savedState(this.#ledger).is === 'saved' ? { refused: undefined } : {}),
      ...(event.type === 'changed' ? { onDevice: false } : {}),
    })
    if (event.type === 'synced' || unsavedChanges(this.#ledger) !== before) void this.#note()
  }

  /** One note at a time; the next one says how it stands then. */
  async #note(): Promise<void> {
    if (this.#copy === undefined || this.#noting !== undefined) return
    const unsaved = unsavedChanges(this.#ledger)
    try {
      this.#noting = this.#copy.note(unsaved, this.#epoch)
      await this.#noting
      this.#noting = undefined
      if (unsavedChanges(this.#ledger) !== unsaved) return void this.#note()
      this.#change({ onDevice: true })
    } catch {
      // The device is full or took its storage back: `onDevice` stays false, and the screen says so.
      this.#noting = undefined
    }
  }

  #belongsTo(epoch: string): boolean {
    if (this.#epoch !== undefined && this.#epoch !== epoch) {
      this.#change({ ended: 'otherEpoch' })
      return false
    }
    this.#epoch = epoch
    return true
  }

  #change(change: Partial<LiveState>): void {
    if (this.#closed) return
    this.#state = { ...this.#state, ...change }
    const atRisk = unsavedChanges(this.#ledger) > 0 && !this.#state.onDevice
    if (atRisk) addEventListener('beforeunload', warnOfLoss)
    else removeEventListener('beforeunload', warnOfLoss)
    for (const listener of this.#listeners) listener()
  }
}

/** The browser asks whether to leave; only while a change is on no disk at all. */
function warnOfLoss(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function holdsText(doc: Y.Doc): boolean {
  return doc.store.clients.size > 0
}
