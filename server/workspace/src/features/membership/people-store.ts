import type { Kysely } from 'kysely'
import type { Role } from '@roundtable/shared/permissions'
import type { MembershipTable, Tables } from '../../tables.ts'

export async function insertMembership(kysely: Kysely<Tables>, membership: MembershipTable): Promise<void> {
  await kysely.insertInto('membership').values(membership).execute()
}

/** Another role in the same place; whoever stood in for a lead does so no more. */
export async function setRole(
  kysely: Kysely<Tables>,
  id: string,
  to: { role: Role; organisationId: string | null },
): Promise<void> {
  await change(kysely, id)
    .set({ role: to.role, organisation_id: to.organisationId, deputy_since: null })
    .execute()
}

/** Since when somebody is deputy; null where they are no longer. */
export async function setDeputy(kysely: Kysely<Tables>, id: string, since: number | null): Promise<void> {
  await change(kysely, id).set({ deputy_since: since }).execute()
}

/** Since when and why a place is suspended; nothing where it is no longer. */
export async function setSuspended(
  kysely: Kysely<Tables>,
  id: string,
  suspended?: { at: number; reason: string },
): Promise<void> {
  await change(kysely, id)
    .set({ suspended_at: suspended?.at ?? null, suspended_for: suspended?.reason ?? null })
    .execute()
}

/** Ends a membership: by whom, and why where a reason was given. */
export async function endMembership(
  kysely: Kysely<Tables>,
  id: string,
  by: { personId: string; at: number; reason: string | null },
): Promise<void> {
  await change(kysely, id).set({ ended_at: by.at, ended_by: by.personId, ended_for: by.reason }).execute()
}

/** A place somebody had and cannot use now. */
export interface LostPlace {
  partnershipId: string
  slug: string
  name: string
  suspendedAt: number | null
  endedAt: number | null
  endedBy: string | null
  reason: string | null
}

/** What a person has lost: every suspended place, and those that ended after `since`; the latest first. */
export async function findLostPlaces(
  kysely: Kysely<Tables>,
  personId: string,
  since: number,
): Promise<LostPlace[]> {
  const rows = await kysely
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .select([
      'partnership.id as partnershipId',
      'partnership.slug',
      'partnership.name',
      'membership.suspended_at as suspendedAt',
      'membership.suspended_for as suspendedFor',
      'membership.ended_at as endedAt',
      'membership.ended_by as endedBy',
      'membership.ended_for as endedFor',
    ])
    .where('membership.person_id', '=', personId)
    .where((is) =>
      is.or([
        is('membership.ended_at', '>=', since),
        is.and([is('membership.ended_at', 'is', null), is('membership.suspended_at', 'is not', null)]),
      ]),
    )
    .execute()
  return rows
    .map(({ suspendedFor, endedFor, ...row }) => ({
      ...row,
      reason: row.endedAt === null ? suspendedFor : endedFor,
    }))
    .toSorted((a, b) => lostAt(b) - lostAt(a))
}

const lostAt = ({ endedAt, suspendedAt }: LostPlace): number => endedAt ?? suspendedAt ?? 0

const change = (kysely: Kysely<Tables>, id: string) =>
  kysely.updateTable('membership').where('id', '=', id).where('ended_at', 'is', null)
