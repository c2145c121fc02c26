import { expect, test } from 'vitest'
import { inWords, sum, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const file = (status: 'passed' | 'failed', ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('passed, failed and skipped tests are counted over all files', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
  }
  expect(tallyOfVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that could not be loaded counts as a failure', () => {
  expect(tallyOfVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a flaky story and an error outside the stories are failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: ['no browser'] }
  expect(tallyOfPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

test('the last line names skipped tests only where there are any', () => {
  const green = { passed: 3, failed: 0, skipped: 0 }
  expect(inWords(green)).toBe('3 passed, 0 failed')
  expect(inWords(sum([green, { passed: 1, failed: 2, skipped: 4 }]))).toBe('4 passed, 2 failed, 4 skipped')
})
