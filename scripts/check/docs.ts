import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { filesIn, isTest, root } from '../sources/files.ts'

const ruleId = /^(?:#+\s*|[-*]\s*)?\**([A-Z]{2,}-\d+(?:\.\d+)?)\b/gm
const testTitle = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^)]*\))?\(\s*['"`]([A-Z]{2,}-\d+(?:\.\d+)?)\b/g
const named = /`([^`\s]+)`/g
/** A file that the guide itself writes, in a block of code. */
const madeHere = /^```\w+ file=(\S+)/gm
const linked = /\]\(([^)#\s]+)[^)]*\)/g

/** Rules without a test, tests of rules nobody wrote down, and paths in the prose that lead nowhere. */
export function docsComplaints(): string[] {
  const rules = readAll(filesIn('docs/rules'))
  const tests = readAll(['shared', 'client', 'server', 'e2e'].flatMap(filesIn).filter(isTest))
  const prose = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...filesIn('docs')].filter((file) =>
    file.endsWith('.md'),
  )
  return [...ruleComplaints(rules, tests), ...prose.flatMap((file) => pathComplaints(file, read(file)))]
}

export function ruleComplaints(rules: string, tests: string): string[] {
  const written = new Set(matches(rules, ruleId))
  const tested = new Set(matches(tests, testTitle))
  return [
    ...[...written.difference(tested)].map(
      (id) => `${id} has no test: begin the title of the test that proves it with ${id}`,
    ),
    ...[...tested.difference(written)].map(
      (id) => `A test title begins with ${id}, which no file of docs/rules describes`,
    ),
  ]
}

/**
 * `file` is a path from the root; names in backticks count from the root (`shared/live` as imports say it), links from
 * the file. A paragraph that begins with "Not there yet" may name what is to come.
 */
export function pathComplaints(file: string, prose: string): string[] {
  const text = prose.replaceAll(/(?<=\n\n)Not there yet[^]*?(?=\n\n|$)/g, '')
  const fromRoot = matches(text, named).filter(isPath)
  const links = matches(text, linked).filter((link) => !/^[a-z]+:/.test(link))
  const paths = [...fromRoot, ...links.map((link) => normalize(join(dirname(file), link)))]
  const made = new Set(matches(text, madeHere))
  return paths
    .filter((path) => !made.has(path) && !exists(path))
    .map((path) => `${file} names ${path}, which does not exist`)
}

// `shared/src/<kind>.ts`, `server/*` and `{accounts,documents}` name a shape, not one file.
const isPath = (name: string): boolean =>
  /^(shared|client|server|e2e|docs|scripts)\//.test(name) && !/[<>*{}…]/.test(name)

const exists = (path: string): boolean =>
  [path, path.replace('shared/', 'shared/src/'), `${path.replace('shared/', 'shared/src/')}.ts`].some(
    (each) => existsSync(join(root, each)),
  )

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const readAll = (files: string[]): string => files.map(read).join('\n')
