import pg from 'pg'

/** Rows as SQLite gives them: integers as numbers, truth as 1 and 0, bytes as a plain Uint8Array. */
const READERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.BOOL, (text) => (text === 't' ? 1 : 0)],
  [pg.types.builtins.BYTEA, readBytes],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => READERS.get(oid) ?? pg.types.getTypeParser(oid, format),
}

export interface PoolLimits {
  max: number
  /** How long one statement, or a pause inside a transaction, may take, in ms; 0 is for ever. */
  patienceMs: number
}

/**
 * Connections of one purpose. A connection that broke is told to `onBroken`, also one in use: unheard, pg would end the
 * process for it.
 */
export function makePool(url: string, limits: PoolLimits, onBroken: (error: Error) => void): pg.Pool {
  const { max, patienceMs } = limits
  const settings = {
    connectionString: url,
    max,
    types,
    keepAlive: true,
    application_name: 'roundtable',
    connectionTimeoutMillis: 5_000,
    statement_timeout: patienceMs,
    idle_in_transaction_session_timeout: patienceMs,
    // For a server that does not answer at all: pipelined, pg then drops the connection; else it would wait on.
    pipeline: true,
    query_timeout: patienceMs === 0 ? 0 : patienceMs + 2_000,
  }
  const pool = new pg.Pool(settings)
  pool.on('connect', (client) => {
    // Only the first error says why: a server that sends a connection away lets it end with a second, vaguer one.
    client.once('error', onBroken)
    client.on('error', ignore)
  })
  pool.on('error', ignore)
  return pool
}

function readBytes(text: string): Uint8Array {
  // Copied: a Buffer is not a plain Uint8Array, and a small one shares its memory with strangers.
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}

/** For repetitions of what `onBroken` was told: an event "error" that nobody hears ends the process. */
function ignore(): void {}
