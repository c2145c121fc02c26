/** How many tests ended which way. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }))
}

export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: { name: string; status: 'passed' | 'failed'; assertionResults: { status: string }[] }[]
}

/** A file that could not even be loaded has no tests in the report; it is one failure all the same. */
export function tallyOfVitest(report: VitestReport): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((status) => status === 'passed').length
  const failed = tests.filter((status) => status === 'failed').length
  return { passed, failed: failed + unloaded.length, skipped: tests.length - passed - failed }
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** A test that passes only when tried again is a failure: nothing here tries again. */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
