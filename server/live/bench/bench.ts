/**
 * `pnpm bench [--quick] [--only <scenario id>] [--rounds <n>] [--window <seconds>]`: the engine beside its peers, on this machine.
 * A full run writes docs/benchmarks.md; any other only prints.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { typedPaper } from './data/typing-trace.ts'
import { isPostgresAtHand } from './rig/pinned-postgres.ts'
import { needsPostgres, type Seed } from './rig/contenders.ts'
import { isPinnedTo, runAgainPinnedTo } from './measure/pinning.ts'
import { busyMs, cores, machineSentence } from './measure/machine.ts'
import { cpuOfTrees } from './measure/process-tree.ts'
import { runRounds } from './measure/rounds.ts'
import { reportOf, type ScenarioResult, writeReport } from './report.ts'
import { scenarios } from './scenarios/scenarios.ts'
import type { RunContext, Scenario } from './scenarios/scenario.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    window: { type: 'string', default: '10' },
  },
})
const isFull = !values.quick && values.only === undefined && values.rounds === undefined
const rounds = Number(values.rounds ?? (values.quick ? 1 : 5))
const serverCore = 0
const generatorCore = 1

// The generator must not take the server's core; without two cores the figures would measure their quarrel.
if (cores < 2) throw new Error('The bench needs two cores: one for the server, one for the clients.')
if (!isPinnedTo(generatorCore)) process.exit(runAgainPinnedTo(generatorCore))

const folder = await mkdtemp(join(tmpdir(), 'roundtable-bench-'))
const paper: Seed = { room: 'the-paper', file: join(folder, 'paper.bin') }
await writeFile(paper.file, typedPaper())
const hasPostgres = await isPostgresAtHand()
if (!hasPostgres) console.log('No PostgreSQL on this machine: its rows are left out.')
const loadBefore = loadavg()[0] ?? 0

try {
  const results: ScenarioResult[] = []
  for (const scenario of scenarios) {
    if (values.only === undefined || scenario.id === values.only) results.push(await runScenario(scenario))
  }
  const report = reportOf(preface(), results)
  console.log(`\n${report}`)
  if (isFull) await writeReport(new URL('../../../docs/benchmarks.md', import.meta.url), report)
} finally {
  await rm(folder, { recursive: true })
}

async function runScenario(scenario: Scenario): Promise<ScenarioResult> {
  const contenders = scenario.contenders.filter((name) => hasPostgres || !needsPostgres(name))
  console.log(`\n${scenario.title}`)
  const others = watchOthers()
  const done = await runRounds(scenario, contenders, rounds, contextOf, (contender, figures) =>
    console.log(`  ${contender.padEnd(26)} ${JSON.stringify(figures, threeDigits)}`),
  )
  return { scenario, contenders, rounds: done, othersShare: others() }
}

function contextOf(round: number): RunContext {
  return {
    randomSeed: round + 1,
    // Long enough that every contender runs compiled code: after 3 s V8 is still at it, after 6 s hardly.
    warmUpMs: values.quick ? 1000 : 6000,
    windowMs: values.quick ? 3000 : Number(values.window) * 1000,
    options: { core: serverCore },
    paper,
  }
}

/** Tells which share of the machine everything but the bench has used since. */
function watchOthers(): () => number {
  const own = () => cpuOfTrees([process.pid])
  const before = { busy: busyMs(), own: own(), at: performance.now() }
  return () => {
    const others = busyMs() - before.busy - (own() - before.own)
    return Math.max(0, others / ((performance.now() - before.at) * cores))
  }
}

function preface(): string {
  const date = new Date().toISOString().slice(0, 10)
  return `Measured on ${date} with ${rounds} rounds of ${values.window} s on ${machineSentence()}; load average before the run ${loadBefore.toFixed(1)}.`
}

function threeDigits(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value
}
