import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Row, Statement } from '../port.ts'

/**
 * One transaction in one round trip: everything is sent before the first answer is read. The server runs it in order;
 * after a fault it skips the rest, and the commit becomes a rollback.
 */
export async function commitPipelined(pool: Pool, statements: readonly Statement[]): Promise<Row[][]> {
  const client = await pool.connect()
  const outcomes = await Promise.allSettled(send(client, statements))
  const fault = outcomes.find((outcome) => outcome.status === 'rejected')
  // A fault may have broken the connection or left its transaction open: a fresh one costs less than to find out.
  client.release(fault !== undefined)
  if (fault !== undefined) throw fault.reason
  return outcomes
    .slice(1, -1)
    .map((outcome) => (outcome as PromiseFulfilledResult<QueryResult<Row>>).value.rows)
}

function send(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult<Row>>[] {
  const query = ({ sql, parameters }: Statement) =>
    client.query<Row>({ text: sql, values: parameters.map(bindable), ...preparedName(sql) })
  return [client.query('begin'), ...statements.map(query), client.query('commit')]
}

/** pg sends a Buffer as bytes, but any other array as text. */
function bindable(value: string | number | Uint8Array | null): unknown {
  if (!(value instanceof Uint8Array)) return value
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}

const names = new Map<string, string>()
const PREPARED_AT_MOST = 200

/** A name makes the server keep the plan: a third off the time of a batch of 100 rows. Few texts, so few names. */
function preparedName(sql: string): { name?: string } {
  const known = names.get(sql)
  if (known !== undefined) return { name: known }
  if (names.size >= PREPARED_AT_MOST) return {}
  const name = `batch_${names.size}`
  names.set(sql, name)
  return { name }
}
