import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sources/files.ts'
import { runProgram } from '../steps/step.ts'
import { tallyOfPlaywright, type Tally } from './tally.ts'

/** Runs the stories of e2e in a real browser; the report stays in test-results/stories.json. */
export async function browserStories(): Promise<Tally> {
  const e2e = join(root, 'e2e')
  const provided = await runProgram('node', ['browser/provide-browser.ts'], { cwd: e2e, show: true })
  if (!provided.ok) return { passed: 0, failed: 1, skipped: 0 }
  const report = join(root, 'test-results', 'stories.json')
  rmSync(report, { force: true })
  const playwright = join(e2e, 'node_modules', '@playwright', 'test', 'cli.js')
  await runProgram('node', [playwright, 'test', '--reporter=list,json'], {
    cwd: e2e,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
  })
  return tallyOfPlaywright(JSON.parse(readFileSync(report, 'utf8')))
}
