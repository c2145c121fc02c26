/**
 * `node server/live/bench/crash.ts [--cycles 100] [--seed n] [--database sqlite|postgres]`: the long form of LIVE-1.
 * Prints what was typed, acknowledged and lost; ends with an error if anything was.
 */
import { parseArgs } from 'node:util'
import { median } from './measure/samples.ts'
import { crashCycles } from './proofs/crash-cycles.ts'
import { openKillableDatabase } from './proofs/killable-database.ts'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    database: { type: 'string', default: 'sqlite' },
  },
})

const database = await openKillableDatabase(values.database)
try {
  const report = await crashCycles({
    seed: Number(values.seed),
    cycles: Number(values.cycles),
    database,
    told: (cycle, { acknowledged, lost }) =>
      process.stdout.write(`\rcycle ${cycle}: ${acknowledged} acknowledged, ${lost.length} lost`),
  })
  const { recoveryMs, refusals, ...counted } = report
  console.log(`\n${values.database}:`, {
    ...counted,
    refusals: refusals.length,
    medianRecoveryMs: Math.round(median(recoveryMs)),
  })
  const wrong = [report.lost, report.shownAndLost, report.doubled, report.diverged].some(
    (list) => list.length > 0,
  )
  if (wrong) process.exitCode = 1
} finally {
  await database?.stop()
}
