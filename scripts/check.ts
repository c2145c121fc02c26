// `pnpm check`: everything that can be known in under a minute, without a database or a browser.
import { checkSteps } from './check/steps.ts'
import { runSteps } from './steps/run-steps.ts'
import { program } from './steps/step.ts'

const started = performance.now()
const unitTests = program('unit tests, import rules among them', 'vitest', 'run', '--project', 'unit')
const results = await runSteps([unitTests, ...checkSteps], 2)
const failed = results.filter((result) => !result.ok)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(
  failed.length === 0
    ? `All ${results.length} hold, ${seconds} s`
    : `${failed.length} of ${results.length} failed, ${seconds} s`,
)
process.exitCode = failed.length === 0 ? 0 : 1
