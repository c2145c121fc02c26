import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import { hashOf } from './entry.ts'
import { findNext } from './store.ts'
import type { AuditEntryTable, AuditHeadTable } from './tables.ts'

/** A head as somebody kept it: of this chain, entry `seq` had this hash. */
export type Head = Pick<AuditHeadTable, 'chain' | 'seq' | 'hash'>

/**
 * The first entry of a chain at which something is wrong. `changed`: it says something else than it said. `missing`:
 * it is not there, later ones are. `swapped`: it stands in a place that is not its own. `cut`: it and all after it
 * are gone. `rewritten`: the chain is whole, but not the one whose head was kept.
 */
export interface Fault {
  chain: string
  seq: number
  is: 'changed' | 'missing' | 'swapped' | 'cut' | 'rewritten'
}

/** Reads a whole chain and holds it against itself and against heads that were kept. Answers how many entries hold, too. */
export async function findBroken(
  kysely: Kysely<Tables>,
  chain: string,
  heads: readonly Head[],
): Promise<{ entries: number; fault?: Fault }> {
  let last = { seq: 0, hash: '' }
  for await (const entry of entriesOf(kysely, chain)) {
    const broken = whatIsWrong(entry, last)
    if (broken !== undefined) return { entries: last.seq, fault: { chain, ...broken } }
    if (heads.some((head) => head.seq === entry.seq && head.hash !== entry.hash))
      return { entries: last.seq, fault: { chain, seq: entry.seq, is: 'rewritten' } }
    last = entry
  }
  if (heads.some((head) => head.seq > last.seq))
    return { entries: last.seq, fault: { chain, seq: last.seq + 1, is: 'cut' } }
  return { entries: last.seq }
}

async function* entriesOf(kysely: Kysely<Tables>, chain: string): AsyncGenerator<AuditEntryTable> {
  for (let seq = 0; ;) {
    const page = await findNext(kysely, chain, seq)
    if (page.length === 0) return
    yield* page
    seq = page.at(-1)!.seq
  }
}

function whatIsWrong(
  entry: AuditEntryTable,
  last: { seq: number; hash: string },
): Pick<Fault, 'seq' | 'is'> | undefined {
  const seq = last.seq + 1
  const isItself = hashOf(entry) === entry.hash
  if (isItself && entry.seq === seq && entry.prev === last.hash) return undefined
  if (!isItself && hasMoved(entry)) return { seq, is: 'swapped' }
  if (entry.seq !== seq) return { seq, is: 'missing' }
  // It is itself, and hangs on another one than now stands before it: that one was exchanged, with a hash that fits it.
  if (isItself) return { seq: Math.max(1, last.seq), is: 'changed' }
  return { seq, is: 'changed' }
}

/** Farther than this an entry is not looked for: it then counts as changed. */
const farthestMove = 10_000

/** Whether it would be itself at another place: its hash covers its number. */
function hasMoved(entry: AuditEntryTable): boolean {
  const from = Math.max(1, entry.seq - farthestMove)
  for (let seq = from; seq <= entry.seq + farthestMove; seq++)
    if (hashOf({ ...entry, seq }) === entry.hash) return true
  return false
}
