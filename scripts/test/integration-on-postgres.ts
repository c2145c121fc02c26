import { NoPostgres, PostgresServer } from '@roundtable/foundation/testing/postgres-server'
import type { Tally } from './tally.ts'
import { vitest } from './vitest.ts'

/**
 * Runs the integration suite on the server of TEST_DATABASE_URL, else on one of its own. Where none can be had it says
 * so in one line and counts as one skipped test; in CI that is a failure.
 */
export async function integrationOnPostgres(): Promise<Tally> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return suiteOn(given)
  const server = await PostgresServer.start().catch(whereThereIsNone)
  if (!server) return process.env['CI'] ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 }
  try {
    return await suiteOn(server.url)
  } finally {
    await server.stop()
  }
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

function suiteOn(url: string): Promise<Tally> {
  return vitest('integration', 'integration-postgres', { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: url })
}

function whereThereIsNone(error: unknown): undefined {
  if (!(error instanceof NoPostgres)) throw error
  console.log(
    `PostgreSQL was not tried: ${error.message}. Set TEST_DATABASE_URL, or install PostgreSQL 15 or newer.`,
  )
}
