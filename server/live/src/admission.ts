import * as Y from 'yjs'
import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { Connection } from './connection.ts'
import type { Limits } from './limits.ts'
import type { RoomKind } from './ports.ts'
import type { RoomDocument } from './room-document.ts'
import { checkUpdate, type Known, type Verdict } from './update-check.ts'

/** One update as it came from a connection; `index` counts the connection's edits as its client does. */
export interface Edit {
  readonly connection: Connection
  readonly index: number
  readonly update: Uint8Array
  /** All that was written without a connection, in one piece; it may be more than one edit may. */
  readonly catchUp: boolean
  /** Found before its turn: it is answered in its turn all the same, so that `saved` can count it. */
  readonly fault?: RefusedEdit
  /** The room it was written in first, where that one follows this: its client ids belong to that room here. */
  readonly from?: string | undefined
  /** Where it came from inside the house: told what became of it. */
  settle?(outcome: Outcome): void
}

/** `lost`: the room failed on the way to the disk, so the log may or may not hold it. */
export type Outcome = 'written' | 'lost' | RefusedEdit

export interface AdmissionRules {
  readonly document: RoomDocument
  readonly kind: RoomKind
  readonly limits: Limits
  /** Who has written under a Yjs client id, from the log. */
  ownerOf(client: number): string | undefined
  /** Who shows itself under a Yjs client id, and may be about to write under it. */
  shownBy(client: number): string | undefined
  /** Whether the document may not grow any more. */
  full(): boolean
}

/** The door of one tick: decides in order which edits may be applied together, each seeing those admitted before it. */
export class Admission {
  readonly admitted: Edit[] = []
  /** Client ids first used in this tick. */
  readonly claims = new Map<number, string>()
  newStructs = 0
  readonly #rules: AdmissionRules
  readonly #clocks = new Map<number, number>()
  readonly #known: Known

  constructor(rules: AdmissionRules) {
    this.#rules = rules
    this.#known = {
      clockOf: (client) => this.#clocks.get(client) ?? rules.document.clockOf(client),
      ownerOf: (client) => rules.ownerOf(client) ?? this.claims.get(client) ?? rules.shownBy(client),
      isDeleted: (client, clock, length) => rules.document.isDeleted(client, clock, length),
    }
  }

  /** Admits the edit, or answers why not; an edit that brings nothing new is neither. */
  consider(edit: Edit): RefusedEdit | undefined {
    if (edit.fault !== undefined) return edit.fault
    const { limits } = this.#rules
    const verdict = checkUpdate(edit.update, ownerOf(edit), this.#known, this.#rules.kind, {
      documentBytes: limits.documentBytes,
      newStructs: edit.catchUp ? limits.catchUpStructs : limits.newStructs,
    })
    if (verdict.is === 'known') return undefined
    if (edit.connection.access !== 'write') return 'read_only'
    if (verdict.is === 'refused') return verdict.code
    if (verdict.structs > 0 && this.#rules.full()) return 'document_full'
    this.#admit(edit, verdict)
    return undefined
  }

  /** What the log already has stays out of the new row, lest an old copy of a long document is written whole. */
  #admit(edit: Edit, verdict: Verdict & { is: 'new' }): void {
    const { document } = this.#rules
    const update = verdict.partlyKnown ? Y.diffUpdate(edit.update, document.stateVector()) : edit.update
    this.admitted.push({ ...edit, update })
    this.newStructs += verdict.structs
    for (const [client, clock] of verdict.clocks) {
      if (clock <= this.#known.clockOf(client)) continue
      if (this.#rules.ownerOf(client) === undefined) this.claims.set(client, ownerOf(edit))
      this.#clocks.set(client, clock)
    }
  }
}

function ownerOf({ from, connection }: Edit): string {
  return from ?? connection.visitor.userId
}
