import type { Mailer } from '../../mail.ts'
import { addressesOf } from '../accounts/index.ts'
import { type AuditHeadTable, type Desk, takeHeads } from '../audit/index.ts'
import { everyTable, type TableInTheHouse } from '../membership/index.ts'
import { headLetter } from './letter.ts'

/** What making heads known stands on. */
export interface Publishing extends Pick<Desk, 'database' | 'clock'> {
  mailer: Mailer | undefined
}

/**
 * Takes today's heads and mails them: the partnership's to its leads and secretariat, an organisation's own to its leads
 * alone. What a mail server does not take is not sent again; the next day's head covers the same entries and more.
 */
export async function publishHeads({ database, clock, mailer }: Publishing): Promise<void> {
  const heads = await takeHeads({ database, clock })
  if (mailer === undefined || heads.length === 0) return
  for (const table of await everyTable(database.kysely)) {
    const readers = table.people.flatMap(({ personId, ...place }) => {
      const own = headsFor(place, table, heads)
      return own.length === 0 ? [] : [{ personId, heads: own }]
    })
    const addresses = await addressesOf(
      database.kysely,
      readers.map(({ personId }) => personId),
    )
    for (const reader of readers)
      await mailer.send(headLetter({ to: addresses.get(reader.personId)!, table, heads: reader.heads }))
  }
}

function headsFor(
  { role, organisationId }: Omit<TableInTheHouse['people'][number], 'personId'>,
  { id }: TableInTheHouse,
  heads: readonly AuditHeadTable[],
): AuditHeadTable[] {
  if (role !== 'partner_lead' && role !== 'secretariat') return []
  return heads.filter(({ chain }) => chain === id || (role === 'partner_lead' && chain === organisationId))
}
