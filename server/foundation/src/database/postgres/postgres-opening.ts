import type { Pool } from 'pg'
import { StartRefusal } from '../../start-refusal.ts'

const OLDEST = 15

interface Server {
  version: number
  fsync: string
  synchronous_commit: string
  standby: number
}

/** Asks the server whether it can keep our promise; whatever it cannot becomes a sentence that says what to do. */
export async function refuseUnfit(pool: Pool, url: string): Promise<void> {
  const server = await ask(pool).catch((error: unknown) => {
    throw new StartRefusal(
      `The database at ${placeOf(url)} does not let Roundtable in (${reason(error)}): see that PostgreSQL runs there and that DATABASE_URL is right.`,
    )
  })
  const unfit = unfitness(server)
  if (unfit !== undefined) throw new StartRefusal(`The database at ${placeOf(url)} ${unfit}`)
}

async function ask(pool: Pool): Promise<Server> {
  const { rows } = await pool.query<Server>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as synchronous_commit, pg_is_in_recovery() as standby`,
  )
  return rows[0]!
}

export function unfitness(server: Server): string | undefined {
  if (server.version < OLDEST)
    return `is PostgreSQL ${server.version}: Roundtable needs ${OLDEST} or newer, so upgrade it first.`
  if (server.fsync === 'off')
    return 'runs with fsync off, so saved edits could be lost: set fsync = on in postgresql.conf.'
  if (server.synchronous_commit === 'off') {
    return 'runs with synchronous_commit off, so saved edits could be lost: set synchronous_commit = on for this user and database.'
  }
  if (server.standby === 1) return 'is a standby that takes no writes: point DATABASE_URL at the primary.'
  return undefined
}

/** Host and database of an address; its user and password are nobody's business. */
function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? host}${pathname}`
}

function reason(error: unknown): string {
  // Refused on every address of the host: the errors are inside, and the outer one says nothing.
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
