import { defineConfig } from 'vitest/config'

/** Faults of one database are provoked only where the suite runs on that one. */
const otherDatabase =
  process.env['TEST_DATABASE'] === 'postgres'
    ? '**/foundation/src/database/sqlite/**'
    : '**/foundation/src/database/postgres/**'

const nowhere = ['**/node_modules/**', '**/dist/**', 'e2e/**']

/**
 * Two projects, told apart by the file name: `unit` needs nothing but Node, `integration` opens databases and sockets.
 * The database comes from TEST_DATABASE (`sqlite`, the default, or `postgres` with TEST_DATABASE_URL).
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...nowhere, '**/*.integration.test.ts'],
          // Property tests take seconds; only a machine that is busy with other things needs more.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: [...nowhere, otherDatabase],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // What is polled for comes in milliseconds; only a machine that is busy with other things needs more.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
