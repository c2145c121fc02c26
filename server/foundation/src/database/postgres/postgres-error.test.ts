import { expect, test } from 'vitest'
import { troubleOf } from './postgres-error.ts'

const saying = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  ['conflict', saying('could not serialize access', '40001')],
  ['conflict', saying('deadlock detected', '40P01')],
  ['read_only', saying('could not extend file: No space left on device', '53100')],
  ['read_only', saying('cannot execute INSERT in a read-only transaction', '25006')],
  ['took_too_long', saying('canceling statement due to statement timeout', '57014')],
  ['unreachable', saying('terminating connection due to administrator command', '57P01')],
  ['unreachable', saying('the database system is starting up', '57P03')],
  ['unreachable', saying('connection failure', '08006')],
  ['unreachable', saying('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
  ['unreachable', saying('Connection terminated unexpectedly')],
  ['unreachable', saying('Client has encountered a connection error and is not queryable')],
  [undefined, saying('duplicate key value violates unique constraint', '23505')],
  [undefined, saying('relation "nonsense" does not exist', '42P01')],
  [undefined, saying('a meeting was terminated by a timeout')],
  [undefined, 'not an error'],
])('%s: %s', (trouble, error) => expect(troubleOf(error)).toBe(trouble))
