import { type DocumentKindId, documentKindIds } from '@roundtable/shared/documents/kind-ids'
import type { DocumentInfo } from '../api/answers.ts'

/** Of these a partnership may have any number, so none stands for all. */
const manyOf: readonly DocumentKindId[] = ['note']

/** What of all documents has a place in the rail: of each kind the one that is adopted, else the newest that is still written, and the one that is open. */
export function railDocuments(all: readonly DocumentInfo[], openId: string | undefined) {
  const written = all.filter(({ archivedAt }) => archivedAt === null)
  const kinds = documentKindIds.filter((kind) => !manyOf.includes(kind))
  const first = kinds.flatMap((kind) => firstOf(written.filter((document) => document.kind === kind)))
  const open = all.filter(({ id }) => id === openId && !first.some((document) => document.id === id))
  return {
    shown: [...first, ...open],
    missing: kinds.filter((kind) => !first.some((document) => document.kind === kind)),
  }
}

function firstOf(written: readonly DocumentInfo[]): DocumentInfo | [] {
  return written.findLast(({ adoptedVersion }) => adoptedVersion !== null) ?? written.at(-1) ?? []
}
