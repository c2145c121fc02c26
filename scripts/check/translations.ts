import { join } from 'node:path'
import { root } from '../sources/files.ts'
import { runProgram, type Outcome } from '../steps/step.ts'

/** The catalogues hold exactly the sentences of the code, and none of them lacks its German. */
export async function translationsAreComplete(): Promise<Outcome> {
  const inSync = await lingui('check', 'sync', '--clean', '--verbose')
  const missing = await lingui('check', 'missing', '--verbose')
  const advice = 'Run `lingui extract --clean` in client, then fill in every empty msgstr of de.po.'
  const output = [inSync, missing].filter((part) => !part.ok).map((part) => part.output)
  return { ok: output.length === 0, output: [...output, advice].join('\n') }
}

async function lingui(...args: string[]): Promise<Outcome> {
  const client = join(root, 'client')
  return runProgram('node', [join(client, 'node_modules/@lingui/cli/dist/lingui.js'), ...args], {
    cwd: client,
  })
}
