import type { Kysely } from 'kysely'
import type { InvitationTable, Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'

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
  place: Place,
  now: number,
): Promise<InvitationTable[]> {
  return kysely
    .selectFrom('invitation')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
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

/** Withdraws an open invitation of the asker's table, if there is one. */
export function withdraw(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
  now: number,
): Promise<InvitationTable | undefined> {
  return openOf(kysely, place, now).where('id', '=', id).returningAll().executeTakeFirst()
}

/** Withdraws what is open for an address, so that only its newest link works. Answers what it was. */
export function withdrawEarlier(
  kysely: Kysely<Tables>,
  place: Place,
  email: string,
  now: number,
): Promise<InvitationTable[]> {
  return openOf(kysely, place, now).where('email', '=', email).returningAll().execute()
}

/** The open invitations to act for an organisation, or to watch for it. */
export function findOpenFor(
  kysely: Kysely<Tables>,
  organisationId: string,
  now: number,
): Promise<InvitationTable[]> {
  return kysely
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute()
}

export async function withdrawAll(
  kysely: Kysely<Tables>,
  ids: readonly string[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return
  await kysely.updateTable('invitation').set({ withdrawn_at: now }).where('id', 'in', ids).execute()
}

const openOf = (kysely: Kysely<Tables>, place: Place, now: number) =>
  kysely
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', place.partnership.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
