import { NoPostgres, PostgresServer } from '@roundtable/foundation/testing/postgres-server'
import { pin } from '../measure/pinning.ts'
import { descendantsOf } from '../measure/process-tree.ts'

/** A PostgreSQL of one run, on the core of the server it works for. */
export interface PinnedPostgres {
  readonly url: string
  /** The postmaster: its tree is what the database costs. */
  readonly pid: number
  stop(): Promise<void>
}

export async function startPinnedPostgres(core: number | undefined): Promise<PinnedPostgres> {
  const before = new Set(descendantsOf(process.pid))
  const server = await PostgresServer.start()
  const started = descendantsOf(process.pid).filter((pid) => !before.has(pid))
  // Later backends inherit the core from the postmaster.
  if (core !== undefined) for (const pid of started) pin(pid, core)
  const [pid] = started
  if (pid === undefined) throw new Error('PostgreSQL started no process under this one')
  return { url: server.url, pid, stop: () => server.stop() }
}

/** Says whether a PostgreSQL can be had here, by starting one. */
export async function isPostgresAtHand(): Promise<boolean> {
  try {
    await (await PostgresServer.start()).stop()
    return true
  } catch (error) {
    if (error instanceof NoPostgres) return false
    throw error
  }
}
