import { type DocumentKindId, documentKindIds } from '@roundtable/shared/documents'
import type { DocumentInfo } from '../api/answers.ts'

/** Of these a partnership may have any number, so none stands for all. */
const manyOf: readonly DocumentKindId[] = ['note']

/** What of all documents has a place in the rail: of each kind the newest that is still written, and the one that is open. */
export function railDocuments(all: readonly DocumentInfo[], openId: string | undefined) {
  const written = all.filter(({ archivedAt }) => archivedAt === null)
  const kinds = documentKindIds.filter((kind) => !manyOf.includes(kind))
  const newest = kinds.flatMap((kind) => written.findLast((document) => document.kind === kind) ?? [])
  const open = all.filter(({ id }) => id === openId && !newest.some((document) => document.id === id))
  return {
    shown: [...newest, ...open],
    missing: kinds.filter((kind) => !newest.some((document) => document.kind === kind)),
  }
}
