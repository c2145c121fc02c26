import type { DocumentKindId } from '@roundtable/shared/documents'
import type { DocumentId } from '@roundtable/shared/ids'
import { expect, test } from 'vitest'
import type { DocumentInfo } from '../api/answers.ts'
import { railDocuments } from './rail-documents.ts'

const aDocument = (id: string, kind: DocumentKindId, more: Partial<DocumentInfo> = {}): DocumentInfo => ({
  id: id as DocumentId,
  kind,
  title: id,
  createdAt: 1,
  changedAt: 1,
  archivedAt: null,
  isFavourite: false,
  hasNews: false,
  adoptedVersion: null,
  ...more,
})
const all = [
  aDocument('vision', 'vision'),
  aDocument('plain vision', 'vision'),
  aDocument('old vision', 'vision', { archivedAt: 5 }),
  aDocument('minutes', 'note'),
]

test('the rail has the newest document of each kind that is still written', () => {
  const { shown, missing } = railDocuments(all, undefined)
  expect(shown.map(({ id }) => id)).toEqual(['plain vision'])
  expect(missing).toContain('code-of-conduct')
  expect(missing).not.toContain('note')
})

test('ADO-8 what is adopted comes before what is newer', () => {
  const before = [aDocument('adopted vision', 'vision', { adoptedVersion: 2 }), ...all]
  expect(railDocuments(before, undefined).shown.map(({ id }) => id)).toEqual(['adopted vision'])
})

test('and the one that is open, whatever it is, once', () => {
  const shown = (id: string) => railDocuments(all, id).shown.map(({ id }) => id)
  expect(shown('minutes')).toEqual(['plain vision', 'minutes'])
  expect(shown('old vision')).toEqual(['plain vision', 'old vision'])
  expect(shown('plain vision')).toEqual(['plain vision'])
})
