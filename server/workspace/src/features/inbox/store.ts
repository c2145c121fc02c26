import type { Kysely } from 'kysely'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { InboxMailTable, MailOffLinkTable } from './tables.ts'

/** How far the holder of the place has read these chains. */
export async function findSeen(
  kysely: Kysely<Tables>,
  place: Place,
  chains: readonly string[],
): Promise<Map<string, number>> {
  const rows = await kysely
    .selectFrom('inbox_seen')
    .selectAll()
    .where('person_id', '=', place.personId)
    .where('chain', 'in', chains)
    .execute()
  return new Map(rows.map((row) => [row.chain, row.seq]))
}

export async function putSeen(
  kysely: Kysely<Tables>,
  place: Place,
  { chain, seq }: { chain: string; seq: number },
): Promise<void> {
  await kysely
    .insertInto('inbox_seen')
    .values({ person_id: place.personId, chain, seq })
    .onConflict((row) => row.columns(['person_id', 'chain']).doUpdateSet({ seq }))
    .execute()
}

/** How the people of a table want to be written to; who never said has no row. */
export function findMailOf(kysely: Kysely<Tables>, partnershipId: string): Promise<InboxMailTable[]> {
  return kysely
    .selectFrom('inbox_mail')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('person_id')
    .execute()
}

export function findMail(
  kysely: Kysely<Tables>,
  personId: string,
  partnershipId: string,
): Promise<InboxMailTable | undefined> {
  return kysely
    .selectFrom('inbox_mail')
    .selectAll()
    .where('person_id', '=', personId)
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst()
}

export async function putMail(kysely: Kysely<Tables>, mail: InboxMailTable): Promise<void> {
  await kysely
    .insertInto('inbox_mail')
    .values(mail)
    .onConflict((row) => row.columns(['person_id', 'partnership_id']).doUpdateSet(mail))
    .execute()
}

/** What letters have told the person of this table, as `kind thing`. */
export async function findTold(kysely: Kysely<Tables>, place: Place): Promise<Set<string>> {
  const rows = await kysely
    .selectFrom('inbox_told')
    .select(['kind', 'thing'])
    .where('person_id', '=', place.personId)
    .where('partnership_id', '=', place.partnership.id)
    .execute()
  return new Set(rows.map(({ kind, thing }) => `${kind} ${thing}`))
}

/** From now on exactly this has been told: what no longer waits is forgotten, so that it is told when it waits again. */
export async function putTold(
  kysely: Kysely<Tables>,
  { personId, partnership }: Place,
  waiting: readonly Pick<Waiting, 'kind' | 'id'>[],
  at: number,
): Promise<void> {
  await kysely
    .deleteFrom('inbox_told')
    .where('person_id', '=', personId)
    .where('partnership_id', '=', partnership.id)
    .execute()
  if (waiting.length === 0) return
  const rows = waiting.map(({ kind, id }) => ({ kind, thing: id, at }))
  await kysely
    .insertInto('inbox_told')
    .values(rows.map((row) => ({ ...row, person_id: personId, partnership_id: partnership.id })))
    .execute()
}

export async function insertOffLink(kysely: Kysely<Tables>, link: MailOffLinkTable): Promise<void> {
  await kysely.insertInto('mail_off_link').values(link).execute()
}

export function findOffLink(
  kysely: Kysely<Tables>,
  tokenHash: string,
): Promise<MailOffLinkTable | undefined> {
  return kysely.selectFrom('mail_off_link').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

export async function deleteOffLinksBefore(kysely: Kysely<Tables>, time: number): Promise<void> {
  await kysely.deleteFrom('mail_off_link').where('created_at', '<', time).execute()
}
