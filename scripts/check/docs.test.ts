import { expect, test } from 'vitest'
import { pathComplaints, ruleComplaints } from './docs.ts'

const rules = '## LIVE-1 Saved means committed\n\n- **LIVE-2** Order is kept (see LIVE-1).\n'

test('a rule whose id begins a test title is proved', () => {
  const tests = "test('LIVE-1: nothing acknowledged is lost', …)\ndescribe.each(stores)('LIVE-2 order', …)"
  expect(ruleComplaints(rules, tests)).toEqual([])
})

test('a rule without a test is named', () => {
  expect(ruleComplaints(rules, "test('LIVE-1 …', …)")).toEqual([
    expect.stringContaining('LIVE-2 has no test'),
  ])
})

test('a test of a rule nobody wrote down is named', () => {
  const tests = "test('LIVE-1 …'); it('LIVE-2 …'); test('LIVE-99 …')"
  expect(ruleComplaints(rules, tests)).toEqual([expect.stringContaining('LIVE-99')])
})

test('a path that leads nowhere is named, a pattern of paths is not', () => {
  const text =
    'See `scripts/check.ts`, `server/<room>/src` and `scripts/nowhere.ts`; [more](../../README.md), [less](gone.md).'
  expect(pathComplaints('docs/guides/a.md', text)).toEqual([
    'docs/guides/a.md names scripts/nowhere.ts, which does not exist',
    'docs/guides/a.md names docs/guides/gone.md, which does not exist',
  ])
})

test('what is to come may be named, and shared as imports name it', () => {
  const text = 'Map.\n\nNot there yet: `server/moon`.\n\n`shared/errors`, `shared/moon`'
  expect(pathComplaints('a.md', text)).toEqual(['a.md names shared/moon, which does not exist'])
})
