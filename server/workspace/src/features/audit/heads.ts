import type { Desk } from './perform.ts'
import { findHeads, findLast, findLengths, insertHead } from './store.ts'
import type { AuditHeadTable } from './tables.ts'

/**
 * Takes the head of every chain that has grown since its last one, at most once a day (UTC). Answers those it took:
 * of two nodes that try at once, one takes them.
 */
export function takeHeads({ database, clock }: Pick<Desk, 'database' | 'clock'>): Promise<AuditHeadTable[]> {
  const day = new Date(clock.now()).toISOString().slice(0, 10)
  return database.transaction(async (transaction) => {
    const known = new Map<string, AuditHeadTable>()
    for (const head of (await findHeads(transaction)).toReversed()) known.set(head.chain, head)
    const taken: AuditHeadTable[] = []
    for (const { chain, seq } of await findLengths(transaction)) {
      const last = known.get(chain)
      if (last !== undefined && (last.seq >= seq || last.day >= day)) continue
      const entry = await findLast(transaction, chain)
      taken.push({ chain, day, seq: entry!.seq, hash: entry!.hash })
    }
    for (const head of taken) await insertHead(transaction, head)
    return taken
  })
}
