import { afterEach, beforeEach, expect, test } from 'vitest'
import { crashCycles, type KillableDatabase } from './crash-cycles.ts'
import { openKillableDatabase } from './killable-database.ts'

const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)
let database: (KillableDatabase & { stop(): Promise<void> }) | undefined

// One for each test: what an earlier run wrote under the same names would hide a loss.
beforeEach(async () => {
  database = await openKillableDatabase()
})
afterEach(() => database?.stop())

test(
  `LIVE-1 no edit that was called saved is lost by kill -9, 10 times (CRASH_SEED=${seed})`,
  { timeout: 120_000 },
  async () => {
    const report = await crashCycles({ seed, cycles: 10, database })
    expect(report).toMatchObject({ cycles: 10, lost: [], shownAndLost: [], doubled: [], diverged: [] })
    expect(report.acknowledged).toBeGreaterThan(100)
  },
)

test(
  'LIVE-1 the test of the test: an engine that acknowledges before it commits loses edits',
  { timeout: 120_000 },
  async () => {
    const report = await crashCycles({
      seed,
      cycles: 3,
      database,
      killPoint: 'before the commit',
      sabotage: 'acknowledge-before-commit',
    })
    expect(report.lost.length).toBeGreaterThan(0)
  },
)
