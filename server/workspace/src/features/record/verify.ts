import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import { type Fault, findBroken, findHeads, findLengths, type Head } from '../audit/index.ts'

import { everyTable, type TableInTheHouse } from '../membership/index.ts'

export type { Head }

export interface Verified {
  chains: number
  entries: number
  /** A sentence for each chain with a fault: whose record it is, the first entry that is wrong, and what is wrong. */
  faults: string[]
}

/** Verifies every record of the house, against itself, the heads it has kept and those somebody kept elsewhere. */
export async function verifyRecord(kysely: Kysely<Tables>, keptHeads: readonly Head[]): Promise<Verified> {
  // Heads first: what is added meanwhile lengthens a chain, which is no fault.
  const heads = [...keptHeads, ...(await findHeads(kysely))]
  const tables = await everyTable(kysely)
  const lengths = await findLengths(kysely)
  const chains = new Set([...lengths, ...heads].map(({ chain }) => chain).concat(tables.map(({ id }) => id)))
  const verified: Verified = { chains: chains.size, entries: 0, faults: [] }
  for (const chain of chains) {
    const own = heads.filter((head) => head.chain === chain)
    const { entries, fault } = await findBroken(kysely, chain, own)
    verified.entries += entries
    if (fault !== undefined) verified.faults.push(sentenceOn(fault, tables))
  }
  return verified
}

const words: Record<Fault['is'], string> = {
  changed: 'says something else than was recorded',
  missing: 'is missing, and later ones are there',
  swapped: 'stands in a place that is not its own',
  cut: 'and all after it are gone, though a head that was made known goes beyond it',
  rewritten: 'or one before it was written anew: its hash is not that of the head that was made known',
}

function sentenceOn({ chain, seq, is }: Fault, tables: readonly TableInTheHouse[]): string {
  return `${ownerOf(chain, tables)}: entry ${seq} ${words[is]}.`
}

/** The accounts of people and the instance itself have records, too; the operator knows those by their id. */
function ownerOf(chain: string, tables: readonly TableInTheHouse[]): string {
  for (const { id, slug, name, organisations } of tables) {
    if (id === chain) return `${name} (${slug})`
    const organisation = organisations.find((each) => each.id === chain)
    if (organisation !== undefined) return `${name} (${slug}), own record of ${organisation.name}`
  }
  return `A record of no partnership (${chain})`
}
