import { expect, test } from 'vitest'
import { draftAt, whereRead } from './partnership.ts'

test('ADO-8 who merely opens a document reads what is adopted, and the draft where nothing is', () => {
  expect(whereRead({ adoptedVersion: 3 })).toBe('/p/$slug/documents/$documentId/adopted')
  expect(whereRead({ adoptedVersion: null })).toBe(draftAt)
})
