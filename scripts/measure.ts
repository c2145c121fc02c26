// Measures the house: size of files and functions, `any`, import circles. `node scripts/measure.ts`
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importCircles } from './sources/circles.ts'
import { filesIn, isSource, isTest, root } from './sources/files.ts'
import { functionLengths } from './sources/functions.ts'
import { allImports } from './sources/imports.ts'

const rooms = [
  'shared',
  'client',
  'server/foundation',
  'server/live',
  'server/workspace',
  'server/main',
  'e2e',
  'scripts',
]
// In type positions only: `any` in prose is a word.
const anyType = /(?::|<|\bas|,|\|)\s*any\b/g

const rows = rooms.map((room) => measure(room, [room]))
console.table(
  Object.fromEntries([...rows, measure('all', rooms)].map(({ room, ...figures }) => [room, figures])),
)
const circles = importCircles(allImports())
console.log(`Import circles: ${circles.length === 0 ? 'none' : `\n${circles.join('\n')}`}`)

function measure(room: string, folders: string[]): { room: string } & Record<string, number | string> {
  const files = folders.flatMap(filesIn).filter(isSource)
  const code = files.filter((file) => !isTest(file)).map(read)
  const lines = code.map(countLines)
  const functions = code.flatMap(functionLengths)
  const all = total(lines)
  return {
    room,
    files: code.length,
    lines: all,
    'lines of tests': total(files.filter(isTest).map(read).map(countLines)),
    'file: median': percentile(lines, 0.5),
    'file: p90': percentile(lines, 0.9),
    'longest file': Math.max(0, ...lines),
    'function: median': percentile(functions, 0.5),
    'function: p90': percentile(functions, 0.9),
    'any per 1,000':
      all === 0 ? 0 : ((total(code.map((text) => text.match(anyType)?.length ?? 0)) * 1000) / all).toFixed(2),
  }
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
