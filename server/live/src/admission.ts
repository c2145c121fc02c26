import * as Y from 'yjs'
import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { Connection } from './connection.ts'
import type { Limits } from './limits.ts'
import type { Owners } from './log.ts'
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
}

export interface AdmissionRules {
  readonly document: RoomDocument
  readonly kind: RoomKind
  readonly limits: Limits
  /** Who has written under a Yjs client id, from the log. */
  readonly owners: Owners
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
      ownerOf: (client) => rules.owners.get(client) ?? this.claims.get(client) ?? rules.shownBy(client),
      isDeleted: (client, clock, length) => rules.document.isDeleted(client, clock, length),
    }
  }

  /** Admits the edit, or answers why not; an edit that brings nothing new is neither. */
  consider(edit: Edit): RefusedEdit | undefined {
    if (edit.fault !== undefined) return edit.fault
    const { userId } = edit.connection.visitor
    const { limits } = this.#rules
    const verdict = checkUpdate(edit.update, userId, this.#known, this.#rules.kind, {
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
      if (!this.#rules.owners.has(client)) this.claims.set(client, edit.connection.visitor.userId)
      this.#clocks.set(client, clock)
    }
  }
}
