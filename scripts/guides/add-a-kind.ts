import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../sources/files.ts'
import { type Outcome, runProgram } from '../steps/step.ts'
import { blocksOf, type GuideBlock, withLines } from './blocks.ts'

/** The rooms that the blocks of the guide reach, and those whose types these need. */
const rooms = ['shared', 'server/foundation', 'server/live', 'server/workspace', 'client']

/** Writes the blocks of docs/guides/add-a-kind.md into a copy of the house, compiles it, and holds the new kind to the contract of all kinds. */
export async function guideToAKindHolds(): Promise<Outcome> {
  const copy = mkdtempSync(join(tmpdir(), 'guide-'))
  try {
    copyHouse(copy)
    const guide = readFileSync(join(root, 'docs/guides/add-a-kind.md'), 'utf8')
    for (const block of blocksOf(guide)) write(copy, block)
    const compiled = await runProgram('tsc', ['--build', 'client'], { cwd: copy })
    if (!compiled.ok) return compiled
    const contract = ['shared/src/document-kinds/kind-contract.test.ts', '--testNamePattern', 'agenda']
    const { ok, output } = await runProgram('vitest', ['run', '--project', 'unit', ...contract], {
      cwd: copy,
    })
    // A pattern that fits nothing would pass as well.
    return { ok: ok && /Tests\s+\d\d+ passed/.test(output), output }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function copyHouse(copy: string): void {
  for (const file of ['tsconfig.base.json', 'package.json', 'vitest.config.ts'])
    cpSync(join(root, file), join(copy, file))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const room of rooms) {
    cpSync(join(root, room), join(copy, room), { recursive: true, filter: isSource })
    linkPackages(copy, room)
  }
}

const isSource = (path: string) => !['node_modules', 'dist'].includes(basename(path))

/** Packages as they are installed; rooms of the house as they are in the copy. */
function linkPackages(copy: string, room: string): void {
  const installed = join(root, room, 'node_modules')
  const here = join(copy, room, 'node_modules')
  mkdirSync(join(here, '@roundtable'), { recursive: true })
  for (const name of readdirSync(installed)) {
    if (name !== '@roundtable') symlinkSync(join(installed, name), join(here, name))
  }
  for (const each of rooms) symlinkSync(join(copy, each), join(here, '@roundtable', basename(each)))
}

function write(copy: string, { file, is, code }: GuideBlock): void {
  const path = join(copy, file)
  writeFileSync(path, is === 'whole' ? code : withLines(readFileSync(path, 'utf8'), code))
}
