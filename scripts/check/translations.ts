import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sources/files.ts'
import { runProgram, type Outcome } from '../steps/step.ts'

/** The catalogues hold exactly the sentences of the code, none of them lacks its German, and no sentence has two. */
export async function translationsAreComplete(): Promise<Outcome> {
  const inSync = await lingui('check', 'sync', '--clean', '--verbose')
  const missing = await lingui('check', 'missing', '--verbose')
  const twofold = twofoldSentences(germanCatalogues())
  const advice = 'Run `lingui extract --clean` in client, then fill in every empty msgstr of de.po.'
  const output = [inSync, missing].filter((part) => !part.ok).map((part) => part.output)
  return { ok: output.length + twofold.length === 0, output: [...output, ...twofold, advice].join('\n') }
}

/** A page puts its catalogues together, and the one that comes last wins: what is said in two of them must be the same in both. */
export function twofoldSentences(catalogues: string[]): string[] {
  const first = new Map<string, string>()
  return catalogues.flatMap(entriesOf).flatMap(([sentence, german]) => {
    const before = first.get(sentence) ?? german
    first.set(sentence, before)
    return before === german
      ? []
      : [`“${sentence}” is both “${before}” and “${german}”. Give one of them a context.`]
  })
}

function entriesOf(catalogue: string): [sentence: string, german: string][] {
  const entries = catalogue.matchAll(/^(?:msgctxt "(.*)"\n)?msgid "(.+)"\nmsgstr "(.*)"$/gm)
  return [...entries].map(([, context, id, german]) => [context ? `${id} (${context})` : id!, german!])
}

function germanCatalogues(): string[] {
  const folder = join(root, 'client/src/i18n/locales')
  const german = readdirSync(folder).filter((name) => name.endsWith('.de.po'))
  return german.map((name) => readFileSync(join(folder, name), 'utf8'))
}

async function lingui(...args: string[]): Promise<Outcome> {
  const client = join(root, 'client')
  return runProgram('node', [join(client, 'node_modules/@lingui/cli/dist/lingui.js'), ...args], {
    cwd: client,
  })
}
