import * as Y from 'yjs'
import type { Edit } from './admission.ts'
import { RoomDocument, type Applied, type Fitting } from './room-document.ts'

export interface Expulsion {
  readonly document: RoomDocument
  readonly fitting: readonly Edit[]
  readonly result: Fitting
  readonly offences: readonly { readonly edit: Edit; readonly what: string }[]
  /** Came after an offence of the same connection, and may lean on it. */
  readonly orphaned: readonly Edit[]
}

/**
 * After a violation: tries the edits of the tick one by one on a document `build` makes from the log. The work is
 * done only here, so that an attack pays for it and honest typing does not (LIVE-7).
 */
export function withoutOffenders(edits: readonly Edit[], build: () => RoomDocument): Expulsion {
  let document = build()
  const results: Fitting[] = []
  const fitting: Edit[] = []
  const orphaned: Edit[] = []
  const offences: { edit: Edit; what: string }[] = []
  for (const edit of edits) {
    if (offences.some((offence) => offence.edit.connection === edit.connection)) {
      orphaned.push(edit)
      continue
    }
    const applied = document.apply([edit.update])
    if (applied.is === 'fitting') {
      fitting.push(edit)
      results.push(applied)
    } else {
      offences.push({ edit, what: applied.what })
      document.doc.destroy()
      document = rebuild(build, results)
    }
  }
  return { document, fitting, result: together(results), offences, orphaned }
}

function rebuild(build: () => RoomDocument, results: readonly Fitting[]): RoomDocument {
  const document = build()
  const applied: Applied = document.apply(results.flatMap(updatesOf))
  if (applied.is === 'violation') throw new Error(`edits that fitted do not fit any more: ${applied.what}`)
  return document
}

function together(results: readonly Fitting[]): Fitting {
  return {
    is: 'fitting',
    update: Y.mergeUpdates(results.flatMap(updatesOf)),
    tidied: undefined,
    deletesMuch: results.some((result) => result.deletesMuch),
  }
}

function updatesOf({ update, tidied }: Fitting): Uint8Array[] {
  return tidied === undefined ? [update] : [update, tidied]
}
