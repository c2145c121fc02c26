import { expect, test } from 'vitest'
import { application, emptyApplication, missingIn, newCheck, newFile } from './inputs.ts'

const evidence = (url: string) =>
  newCheck.safeParse({
    criterion: 'sanctions',
    result: 'pass',
    said: 'On no list',
    evidence: [{ url, seenOn: '2026-11-22' }],
  }).success

test.each(['https://example.org/list?of=names#1', 'http://example.org'])('%s can be evidence', (url) => {
  expect(evidence(url)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'ftp://example.org',
  'example.org',
  'https://',
  '',
])('%s cannot', (url) => {
  expect(evidence(url)).toBe(false)
})

test('a form may be saved empty, and says what is missing', () => {
  expect(application.safeParse(emptyApplication).success).toBe(true)
  expect(missingIn(emptyApplication)).toEqual(['sector', 'about', 'reason', 'contribution', 'conflicts'])
})

test('CAP-3.2 a question of exclusion may stay open', () => {
  const form = { ...emptyApplication, sector: 'private', about: 'a', reason: 'b', contribution: 'c' } as const
  expect(missingIn({ ...form, conflicts: 'None' })).toEqual([])
})

test('a file is for a newcomer with an address, or for an organisation at the table', () => {
  const name = { name: 'Harvest Bank' }
  expect(newFile.safeParse({ organisation: name, groupId: 'g', email: 'a@b.org' }).success).toBe(true)
  expect(newFile.safeParse({ organisation: { id: 'o' } }).success).toBe(true)
  expect(newFile.safeParse({ organisation: name, groupId: 'g' }).success).toBe(false)
})
