import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sources/files.ts'
import { runProgram } from '../steps/step.ts'
import { tallyOfVitest, type Tally } from './tally.ts'

/** Runs one vitest project; its report stays in test-results/<name>.json. Throws when vitest leaves no report. */
export async function vitest(
  project: string,
  name: string,
  env: Record<string, string> = {},
): Promise<Tally> {
  const report = join(root, 'test-results', `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await runProgram('vitest', ['run', '--project', project, ...reporters], { env, show: true })
  const tally = tallyOfVitest(JSON.parse(readFileSync(report, 'utf8')))
  // An error outside every test (an unhandled rejection) is in no count, only in how vitest ends.
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}
