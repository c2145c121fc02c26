import type { Kysely, Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { OrganisationId } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import { openSeat } from './founding.ts'
import type { Place } from './store.ts'

/**
 * How an organisation comes to the table and goes from it as a whole: what follows for its seat and its people. Who
 * decides that is another feature's business. Each verb answers the people whose rights have changed, for `rightsChanged`.
 */
interface OfOrganisation {
  partnershipId: string
  organisationId: string
  at: number
}

/** A new organisation that applies, or one of this name that applied before. One at the table already is refused. */
export async function applyingOrganisation(
  transaction: Transaction<Tables>,
  { partnershipId, name, at }: { partnershipId: string; name: string; at: number },
): Promise<string> {
  const known = await transaction
    .selectFrom('organisation')
    .select(['id', 'name', 'applying_since'])
    .where('partnership_id', '=', partnershipId)
    .execute()
  // Compared here, since the two databases fold letters beyond ASCII differently.
  const same = known.find((each) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  if (same !== undefined) {
    if (same.applying_since === null) throw new Refusal('already_exists', { field: 'organisation.name' })
    return same.id
  }
  const id = newId<OrganisationId>()
  await transaction
    .insertInto('organisation')
    .values({ id, partnership_id: partnershipId, name, created_at: at, applying_since: at })
    .execute()
  return id
}

/** An organisation of the asker's partnership, at the table or applying, with the group of the seat it holds. */
export function findOrganisation(kysely: Kysely<Tables>, place: Place, id: string) {
  return kysely
    .selectFrom('organisation')
    .leftJoin('seat_holding', (join) =>
      join.onRef('seat_holding.organisation_id', '=', 'organisation.id').on('seat_holding.until', 'is', null),
    )
    .leftJoin('seat', 'seat.id', 'seat_holding.seat_id')
    .select(['organisation.id', 'organisation.name', 'seat.group_id as groupId'])
    .where('organisation.partnership_id', '=', place.partnership.id)
    .where('organisation.id', '=', id)
    .executeTakeFirst()
}

/** What organisations of the asker's partnership are called now, those that apply too, by id. */
export async function namesOfOrganisations(kysely: Kysely<Tables>, place: Place) {
  const rows = await kysely
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('partnership_id', '=', place.partnership.id)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The seats that can speak: those with a lead who is there. A seat that two organisations share is one. */
export async function findSeatsWithLead(kysely: Kysely<Tables>, place: Place) {
  const rows = await kysely
    .selectFrom('membership')
    .innerJoin('seat_holding', 'seat_holding.organisation_id', 'membership.organisation_id')
    .innerJoin('seat', 'seat.id', 'seat_holding.seat_id')
    .innerJoin('stakeholder_group', 'stakeholder_group.id', 'seat.group_id')
    .select(['seat.id', 'stakeholder_group.sector', 'seat_holding.organisation_id as organisationId'])
    .where('membership.partnership_id', '=', place.partnership.id)
    .where('membership.role', '=', 'partner_lead')
    .where('membership.ended_at', 'is', null)
    .where('membership.suspended_at', 'is', null)
    .where('seat_holding.until', 'is', null)
    .where('seat.ended_at', 'is', null)
    .execute()
  const seats = new Map(rows.map(({ id, sector }) => [id, { id, sector, organisationIds: [] as string[] }]))
  for (const { id, organisationId } of rows) seats.get(id)!.organisationIds.push(organisationId)
  return [...seats.values()]
}

/** Takes a seat in the group, unless it holds one: who applied first becomes its lead, the others its members. */
export async function admitOrganisation(
  transaction: Transaction<Tables>,
  { partnershipId, organisationId, groupId, at }: OfOrganisation & { groupId: string },
): Promise<string[]> {
  await transaction
    .updateTable('organisation')
    .set({ applying_since: null })
    .where('id', '=', organisationId)
    .execute()
  const seated = await transaction
    .selectFrom('seat_holding')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (seated !== undefined) return []
  await openSeat(transaction, { partnershipId, groupId, organisationId, at })
  const people = await peopleOf(transaction, organisationId)
  for (const [index, { id }] of people.entries()) {
    const role = index === 0 ? 'partner_lead' : 'partner_member'
    await transaction.updateTable('membership').set({ role }).where('id', '=', id).execute()
  }
  return people.map((each) => each.person_id)
}

/** Its applicants watch as observers for a time; the organisation stays off the lists of the table. */
export function giveTrial(transaction: Transaction<Tables>, organisationId: string): Promise<string[]> {
  return swapRole(transaction, organisationId, 'applicant', 'observer')
}

export function endTrial(transaction: Transaction<Tables>, organisationId: string): Promise<string[]> {
  return swapRole(transaction, organisationId, 'observer', 'applicant')
}

/** Its people reach nothing until that is lifted; `reason` is what they and the record read. */
export async function suspendOrganisation(
  transaction: Transaction<Tables>,
  { organisationId, at, reason }: OfOrganisation & { reason: string },
): Promise<string[]> {
  const people = await peopleOf(transaction, organisationId)
  await transaction
    .updateTable('membership')
    .set({ suspended_at: at, suspended_for: reason })
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('suspended_at', 'is', null)
    .execute()
  return people.map((each) => each.person_id)
}

/** Gives those back their place who were suspended for this reason, and nobody who was for another. */
export async function liftSuspension(
  transaction: Transaction<Tables>,
  { organisationId, reason }: OfOrganisation & { reason: string },
): Promise<string[]> {
  const lifted = await transaction
    .updateTable('membership')
    .set({ suspended_at: null, suspended_for: null })
    .where('organisation_id', '=', organisationId)
    .where('suspended_for', '=', reason)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute()
  return lifted.map((each) => each.person_id)
}

/** It goes from the table: its people's places end, and its seat is vacant from now on, or its partner's alone. */
export async function partWith(
  transaction: Transaction<Tables>,
  { organisationId, at, by, reason }: OfOrganisation & { by: string; reason: string },
): Promise<string[]> {
  const gone = await transaction
    .updateTable('membership')
    .set({ ended_at: at, ended_by: by, ended_for: reason })
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute()
  await transaction
    .updateTable('seat_holding')
    .set({ until: at })
    .where('organisation_id', '=', organisationId)
    .where('until', 'is', null)
    .execute()
  return gone.map((each) => each.person_id)
}

function peopleOf(transaction: Transaction<Tables>, organisationId: string) {
  return transaction
    .selectFrom('membership')
    .select(['id', 'person_id'])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
}

async function swapRole(
  transaction: Transaction<Tables>,
  organisationId: string,
  from: 'applicant' | 'observer',
  to: 'applicant' | 'observer',
): Promise<string[]> {
  const swapped = await transaction
    .updateTable('membership')
    .set({ role: to })
    .where('organisation_id', '=', organisationId)
    .where('role', '=', from)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute()
  return swapped.map((each) => each.person_id)
}
