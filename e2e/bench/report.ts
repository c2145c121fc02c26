import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import type { Figures } from './rounds.ts'

export interface Results {
  rounds: readonly Figures[]
  /** Milliseconds until the list stood there for the first time after the server had started with a log it had never seen. */
  firstList: number
  typed: { rows: number; letters: number }
  /** Memory of the server's process in megabytes: started, after all rounds, and when nobody has come for five minutes. */
  server: { before: number; after: number; idle: number }
  browser: string
  /** Load average of the machine before and after. */
  load: readonly [number, number]
}

const from = '<!-- from here: written by pnpm bench:page -->'
const to = '<!-- to here: written by pnpm bench:page -->'
const file = new URL('../../docs/benchmarks.md', import.meta.url)

/** Replaces what stands between the two marks; the prose around them belongs to people. */
export async function writeReport(body: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  if (start === -1 || end < start) throw new Error('docs/benchmarks.md has lost the marks for bench:page')
  await writeFile(file, `${text.slice(0, start + from.length)}\n\n${body}\n${text.slice(end)}`)
}

export function reportOf(results: Results): string {
  const { rounds } = results
  return [
    preface(results),
    goalTable(rounds),
    openingTable(rounds),
    pastTable(results),
    memoryTable(rounds),
    serverMemory(results),
  ].join('\n\n')
}

function preface({ rounds, browser, load, typed }: Results): string {
  const date = new Date().toISOString().slice(0, 10)
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${gigabytes} GB, Linux ${release()}, Node ${process.versions.node}, Chromium ${browser}`
  const [before, after] = load.map((each) => each.toFixed(1))
  return (
    `Measured on ${date} with ${rounds.length} rounds on ${machine}; load average ${before} before and ${after} after (an idle machine has 0). ` +
    `${typed.rows.toLocaleString('en')} rows in the log, ${typed.letters.toLocaleString('en')} characters of text. Median (range).`
  )
}

const goals = [
  { figure: 'cold: whole text, editable, ms', words: 'Opens in a browser that was never here', atMost: 1500 },
  { figure: 'warm: whole text, editable, ms', words: 'Opens in a browser that has it already', atMost: 1500 },
  { figure: 'history list from pressing its tab, ms', words: 'History list beside the text', atMost: 500 },
]

function goalTable(rounds: readonly Figures[]): string {
  const rows = goals.map(({ figure, words, atMost }) => {
    const { median } = spread(rounds, figure)
    return [words, `≤ ${number(atMost)} ms`, cell(rounds, figure), median <= atMost ? 'yes' : '**no**']
  })
  return table(['What', 'Goal', 'Median (range), ms', 'Met'], rows)
}

const openings = [
  'first text drawn, ms',
  'whole text, editable, ms',
  'a letter typed at once is drawn, ms',
  'main thread until then, ms of processor time',
]

function openingTable(rounds: readonly Figures[]): string {
  const columns = ['cold', 'warm', 'short text: cold', 'peer: cold', 'peer: warm']
  const rows = openings.map((what) => [what, ...columns.map((column) => cell(rounds, `${column}: ${what}`))])
  const head = [
    'From the navigation',
    'cold',
    'warm',
    'a short text, cold',
    'bare editor, cold',
    'bare editor, warm',
  ]
  return table(head, rows)
}

function pastTable({ rounds, firstList }: Results): string {
  const figures = [
    'history list from pressing its tab, ms',
    'history screen of the newest moment from pressing its line, ms',
    'history screen of an older moment, ms',
    'search for a word of it from pressing Enter, ms',
    'server processor time, cold, ms',
  ]
  const rows = figures.map((figure) => [figure, cell(rounds, figure)])
  const first = [
    'history list, the first after a start with a log that came from elsewhere, ms (once)',
    number(firstList),
  ]
  return table(['In the open document', 'Median (range)'], [...rows, first])
}

function memoryTable(rounds: readonly Figures[]): string {
  const rows = ['script heap, MB', 'tab, MB'].map((what) => [
    what,
    ...['', 'short text: ', 'peer: '].map((column) => cell(rounds, `${column}${what}`)),
  ])
  return table(['Memory after opening', 'the paper', 'a short text', 'bare editor'], rows)
}

function serverMemory({ server: { before, after, idle } }: Results): string {
  return `The server's process: ${number(before)} MB after its start, ${number(after)} MB after all rounds, ${number(idle)} MB five idle minutes later.`
}

function cell(rounds: readonly Figures[], figure: string): string {
  const { least, median, most } = spread(rounds, figure)
  return `${number(median)} (${number(least)}–${number(most)})`
}

function spread(rounds: readonly Figures[], figure: string) {
  const values = rounds.map((round) => round[figure] ?? Number.NaN).toSorted((a, b) => a - b)
  return { least: values[0]!, median: values[Math.floor(values.length / 2)]!, most: values.at(-1)! }
}

/** Three significant digits: more would claim what a shared machine cannot measure. */
function number(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
