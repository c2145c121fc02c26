import type { Kysely } from 'kysely'
import type { InvitationTable, Tables } from '../../tables.ts'
import type { Seat } from '../membership/index.ts'

/** By the hash of the token its holder shows: whoever holds the link may look. */
export function findInvitation(
  kysely: Kysely<Tables>,
  tokenHash: string,
): Promise<InvitationTable | undefined> {
  return kysely.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** The invitations of the asker's table that can still be used, newest first. */
export function findOpenInvitations(
  kysely: Kysely<Tables>,
  seat: Seat,
  now: number,
): Promise<InvitationTable[]> {
  return kysely
    .selectFrom('invitation')
    .selectAll()
    .where('partnership_id', '=', seat.partnership.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
}

export async function insertInvitation(kysely: Kysely<Tables>, invitation: InvitationTable): Promise<void> {
  await kysely.insertInto('invitation').values(invitation).execute()
}

/** Uses an invitation up in one statement: of any number who try at once, one gets the row (T20). */
export function useUp(kysely: Kysely<Tables>, id: string, now: number): Promise<InvitationTable | undefined> {
  return kysely
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** Withdraws an open invitation of the asker's table; answers whether there was one. */
export async function withdraw(
  kysely: Kysely<Tables>,
  seat: Seat,
  id: string,
  now: number,
): Promise<boolean> {
  const row = await openOf(kysely, seat, now).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Withdraws what is open for an address, so that only its newest link works. */
export async function withdrawEarlier(
  kysely: Kysely<Tables>,
  seat: Seat,
  email: string,
  now: number,
): Promise<void> {
  await openOf(kysely, seat, now).where('email', '=', email).execute()
}

const openOf = (kysely: Kysely<Tables>, seat: Seat, now: number) =>
  kysely
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', seat.partnership.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
