import type { ContenderName, ContenderOptions, Seed } from '../rig/contenders.ts'

/** What one run of one contender gave, by name, in the unit the name says. */
export type Figures = Readonly<Record<string, number>>

/** A promise of the engine's contract (`docs/benchmarks.md` prints it beside what was measured). */
export type Goal = {
  figure: string
  atMost: number
  /** Whose figure it is, where not the first contender's. */
  of?: ContenderName
} & (
  | { kind: 'ratio'; against: ContenderName }
  | { kind: 'difference'; against: ContenderName }
  | { kind: 'value' }
)

export interface Scenario {
  readonly id: string
  readonly title: string
  /** One or two sentences: what is done, and what is counted. */
  readonly method: string
  /** The first one is measured against the others. */
  readonly contenders: readonly ContenderName[]
  readonly goals: readonly Goal[]
  run(contender: ContenderName, context: RunContext): Promise<Figures>
}

export interface RunContext {
  /** The same seed gives the same moments of typing to every contender of a round. */
  readonly randomSeed: number
  readonly warmUpMs: number
  readonly windowMs: number
  readonly options: ContenderOptions
  /** The real paper, for scenarios that need a large document. */
  readonly paper: Seed
}
