// `npm test`: everything there is, on both databases and in a real browser. A failing part never hides a later one;
// the last line is `N passed, N failed`, with `, N skipped` where something could not be tried.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkSteps } from './check/steps.ts'
import { guideToAKindHolds } from './guides/add-a-kind.ts'
import { root } from './sources/files.ts'
import { runSteps } from './steps/run-steps.ts'
import { program, type Result } from './steps/step.ts'
import { browserStories } from './test/browser-stories.ts'
import { integrationOnPostgres } from './test/integration-on-postgres.ts'
import { inWords, sum, type Tally } from './test/tally.ts'
import { vitest } from './test/vitest.ts'

// Ended from outside, it takes the programs it started along: they hang on the `exit` that a bare signal would skip.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

mkdirSync(join(root, 'test-results'), { recursive: true })

const guide = { name: 'guide: a sixth kind as docs/guides/add-a-kind.md says', run: guideToAKindHolds }
const build = program('the client is built', 'node', 'scripts/build-client.mjs')

const tallies = [
  tallyOf(await runSteps([...checkSteps, guide, build], 2)),
  await part('Unit tests', () => vitest('unit', 'unit')),
  await part('Integration on SQLite', () =>
    vitest('integration', 'integration-sqlite', { TEST_DATABASE: 'sqlite' }),
  ),
  await part('Integration on PostgreSQL', integrationOnPostgres),
  await part('Stories in a browser', browserStories),
]

const total = sum(tallies)
console.log(inWords(total))
process.exitCode = total.failed === 0 ? 0 : 1

/** A part that breaks as a whole is one failure; the parts after it still run. */
async function part(title: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${title}`)
  const started = performance.now()
  const tally = await run().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  console.log(`${title}: ${inWords(tally)}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return tally
}

function tallyOf(results: Result[]): Tally {
  const failed = results.filter((result) => !result.ok).length
  return { passed: results.length - failed, failed, skipped: 0 }
}
