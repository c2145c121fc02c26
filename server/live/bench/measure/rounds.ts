import type { ContenderName } from '../rig/contenders.ts'
import type { Figures, Goal, RunContext, Scenario } from '../scenarios/scenario.ts'
import { median } from './samples.ts'

/** What one round gave: every contender once, one after the other, under the same random moments. */
export type Round = ReadonlyMap<ContenderName, Figures>

/** Runs the scenario in rounds; the order turns by one each time, so that nobody always meets the warmer machine. */
export async function runRounds(
  scenario: Scenario,
  contenders: readonly ContenderName[],
  rounds: number,
  contextOf: (round: number) => RunContext,
  told: (contender: ContenderName, figures: Figures) => void,
): Promise<Round[]> {
  const results: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const result = new Map<ContenderName, Figures>()
    for (const contender of turned(contenders, round)) {
      const figures = await scenario.run(contender, contextOf(round))
      told(contender, figures)
      result.set(contender, figures)
    }
    results.push(result)
  }
  return results
}

function turned<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}

export interface Spread {
  median: number
  least: number
  most: number
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) }
}

export interface Verdict extends Spread {
  goal: Goal
  met: boolean
}

/** Holds a goal against the rounds: the ratio or difference is taken within each round, then the median over the rounds decides. */
export function judge(goal: Goal, first: ContenderName, rounds: readonly Round[]): Verdict {
  const values = rounds.map((round) => {
    const own = round.get(goal.of ?? first)?.[goal.figure] ?? Number.NaN
    if (goal.kind === 'value') return own
    const other = round.get(goal.against)?.[goal.figure] ?? Number.NaN
    return goal.kind === 'ratio' ? own / other : own - other
  })
  const over = spread(values)
  return { goal, ...over, met: over.median <= goal.atMost }
}
