import { readFile, writeFile } from 'node:fs/promises'
import type { ContenderName } from './rig/contenders.ts'
import { judge, type Round, spread, type Spread, type Verdict } from './measure/rounds.ts'
import type { Goal, Scenario } from './scenarios/scenario.ts'

export interface ScenarioResult {
  scenario: Scenario
  contenders: readonly ContenderName[]
  rounds: readonly Round[]
  /** Share of the whole machine that programs other than the server and the generator used meanwhile, 0–1. */
  othersShare: number
}

const from = '<!-- from here: written by pnpm bench -->'
const to = '<!-- to here: written by pnpm bench -->'

/** Replaces what stands between the two marks; the prose around them belongs to people. */
export async function writeReport(file: URL, body: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  if (start === -1 || end < start)
    throw new Error(`${file.pathname} has lost the marks between which figures go`)
  await writeFile(file, `${text.slice(0, start + from.length)}\n\n${body}\n${text.slice(end)}`)
}

export function reportOf(preface: string, results: readonly ScenarioResult[]): string {
  return [preface, goalTable(results), ...results.map(scenarioReport)].join('\n\n')
}

function goalTable(results: readonly ScenarioResult[]): string {
  const rows = results.flatMap(({ scenario, rounds, contenders }) =>
    scenario.goals
      .filter((goal) => goal.kind === 'value' || contenders.includes(goal.against))
      .map((goal) => goalRow(scenario, judge(goal, contenders[0] ?? 'roundtable', rounds))),
  )
  return table(['Scenario', 'Goal', 'Median', 'Range', 'Met'], rows)
}

function goalRow(scenario: Scenario, verdict: Verdict): string[] {
  const { goal, met } = verdict
  return [scenario.title, sentence(goal), number(verdict.median), range(verdict), met ? 'yes' : '**no**']
}

function sentence(goal: Goal): string {
  return goal.of === undefined ? comparison(goal) : `${goal.of}: ${comparison(goal)}`
}

function comparison(goal: Goal): string {
  switch (goal.kind) {
    case 'ratio':
      return `${goal.figure}: ≤ ${goal.atMost} × ${goal.against}`
    case 'difference':
      return `${goal.figure}: ≤ ${goal.against} + ${goal.atMost}`
    case 'value':
      return `${goal.figure}: ≤ ${goal.atMost}`
  }
}

function scenarioReport({ scenario, contenders, rounds, othersShare }: ScenarioResult): string {
  const figures = Object.keys(rounds[0]?.get(contenders[0] ?? 'roundtable') ?? {})
  const rows = figures.map((figure) => [
    figure,
    ...contenders.map((contender) => cell(valuesOf(rounds, contender, figure))),
  ])
  const others = `${rounds.length} rounds. Other programs used ${Math.round(othersShare * 100)} % of the machine meanwhile.`
  return `### ${scenario.title}\n\n${scenario.method}\n\n${table(['Median (range)', ...contenders], rows)}\n\n${others}`
}

function valuesOf(rounds: readonly Round[], contender: ContenderName, figure: string): number[] {
  return rounds.map((round) => round.get(contender)?.[figure] ?? Number.NaN)
}

function cell(values: readonly number[]): string {
  const over = spread(values)
  return Number.isNaN(over.median) ? '–' : `${number(over.median)} (${range(over)})`
}

function range({ least, most }: Spread): string {
  return `${number(least)}–${number(most)}`
}

/** Three significant digits: more would claim what a shared machine cannot measure. */
function number(value: number): string {
  if (Number.isNaN(value)) return '–'
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)))
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
