import type { Transaction } from 'kysely'
import type { Tables } from '../../tables.ts'

/** The name in the address: ASCII words of the name; numbered where it is taken. */
export async function freeSlug(transaction: Transaction<Tables>, name: string): Promise<string> {
  const plain = slugOf(name)
  const rows = await transaction
    .selectFrom('partnership')
    .select('slug')
    .where('slug', 'like', `${plain}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}

function slugOf(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  const words = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  // A name in another script leaves nothing to spell.
  return words.slice(0, 60).replace(/-$/, '') || 'partnership'
}
