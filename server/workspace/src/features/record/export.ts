import { csv } from '@roundtable/shared/text/csv'
import type { Entry } from './reading.ts'

const heads = ['time', 'record', 'entry', 'person', 'role', 'organisation', 'act', 'details', 'hash']

/** The record as a table for a spreadsheet, newest first. Times are UTC; the hash lets anyone hold it against a head. */
export function recordAsCsv(entries: readonly Entry[]): string {
  return csv([heads, ...entries.map(rowOf)])
}

function rowOf({ seq, at, by, act, about, hash, private: own }: Entry): (string | number)[] {
  return [
    new Date(at).toISOString(),
    own ? 'organisation' : 'partnership',
    seq,
    by === null ? 'Roundtable' : (by.name ?? by.id),
    by?.role ?? '',
    by?.organisation?.name ?? '',
    act,
    JSON.stringify(about),
    hash,
  ]
}
