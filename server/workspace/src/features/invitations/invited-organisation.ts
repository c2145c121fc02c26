import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import type { NewInvitation } from '@roundtable/shared/invitations'
import type { Tables } from '../../tables.ts'
import type { Note } from '../audit/index.ts'
import {
  findOrganisations,
  findSeats,
  giveSeat,
  newSeatIn,
  organisationNamed,
  organisationWithoutSeat,
  type Place,
} from '../membership/index.ts'

type Invited = Exclude<NewInvitation['organisation'], undefined>

/** Partners act for an organisation with a seat, observers may belong to one, the secretariat serves all and acts for none. */
export async function invitedOrganisation(
  transaction: Transaction<Tables>,
  note: Note,
  place: Place,
  { role, organisation, at }: Pick<NewInvitation, 'role' | 'organisation'> & { at: number },
): Promise<string | null> {
  const acts = role === 'partner_member' || role === 'partner_lead'
  const unfit = organisation === undefined ? acts : role === 'secretariat'
  if (unfit) throw new Refusal('bad_input', { field: 'organisation' })
  if (organisation === undefined) return null
  if ('id' in organisation) return knownOrganisation(transaction, place, organisation.id, acts)
  if (acts) return seatedOrganisation(transaction, note, place, { ...organisation, at })
  if (!('groupId' in organisation) || organisation.groupId !== null)
    throw new Refusal('bad_input', { field: 'organisation.groupId' })
  const { name } = organisation
  return organisationNamed(transaction, { partnershipId: place.partnership.id, name, groupId: null, at })
}

/** An id in a request counts only at the asker's own table, and for a partner only where there is a seat. */
async function knownOrganisation(
  transaction: Transaction<Tables>,
  place: Place,
  id: string,
  acts: boolean,
): Promise<string> {
  const known = (await findOrganisations(transaction, place)).find((each) => each.id === id)
  if (known === undefined || (acts && known.seatId === null))
    throw new Refusal('bad_input', { field: 'organisation.id' })
  return id
}

/** A partner's organisation by name: the one here that has a seat, or one that takes a vacant or a new seat now. */
async function seatedOrganisation(
  transaction: Transaction<Tables>,
  note: Note,
  place: Place,
  invited: Exclude<Invited, { id: string }> & { at: number },
): Promise<string> {
  const { name, at } = invited
  const known = (await findOrganisations(transaction, place)).find(
    (each) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase(),
  )
  if (known !== undefined && known.seatId !== null) return known.id
  const organisation = await organisationWithoutSeat(transaction, place, { name }, at)
  const seat =
    'seatId' in invited
      ? await vacantSeat(transaction, place, invited.seatId)
      : await newSeatIn(transaction, note, place, {
          groupId: invited.groupId,
          field: 'organisation.groupId',
          at,
        })
  await giveSeat(transaction, note, { seat, organisation, at })
  return organisation.id
}

async function vacantSeat(transaction: Transaction<Tables>, place: Place, id: string) {
  const seat = (await findSeats(transaction, place)).find((each) => each.id === id)
  if (seat === undefined || seat.holders.length > 0)
    throw new Refusal('bad_input', { field: 'organisation.seatId' })
  return seat
}
