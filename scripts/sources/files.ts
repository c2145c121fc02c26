import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..', '..')

const notOurs = new Set(['node_modules', 'dist', 'test-results', 'data', '.git'])

/** Every file below `folder` (a path from the root) that people wrote, as paths from the root, in reading order. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}

export const isSource = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path)
/** Tests, the suites they share (`…-contract.ts`) and what only they use (`testing/`). */
export const isTest = (path: string): boolean =>
  /(\.(test|spec)|-contract)\.tsx?$/.test(path) || /(^e2e|\/testing)\//.test(path)
