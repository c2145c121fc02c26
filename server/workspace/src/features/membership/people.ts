import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import type { NewRole } from '@roundtable/shared/membership/people'
import { rolesOfAnOrganisation } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { type Note, perform } from '../audit/index.ts'
import { actorAt, type Membership } from './operations.ts'
import { endMembership, setDeputy, setRole, setSuspended } from './people-store.ts'
import { actsForSeat, vacateIfDeserted } from './seats.ts'
import { findOrganisations } from './seat-store.ts'
import { findMembers, type Member, type Place } from './store.ts'

/** One act on another person's place: their place is changed, noted, and open sockets are asked about anew. */
type Change = (
  work: { transaction: Transaction<Tables>; note: Note; at: number },
  member: Member,
  members: readonly Member[],
) => Promise<void>

async function changeMember(membership: Membership, asker: Place, membershipId: string, change: Change) {
  const member = await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const members = await membersBeside(transaction, asker)
    const member = members.find((each) => each.membershipId === membershipId)
    if (member === undefined) throw new Refusal('not_found')
    await change({ transaction, note, at }, member, members)
    return member
  })
  await membership.rightsChanged(member.personId)
  return member
}

/** Ends a membership at once, sockets included. What the person wrote stays. */
export async function removeMember(
  membership: Membership,
  asker: Place,
  membershipId: string,
  reason: string,
): Promise<void> {
  await changeMember(membership, asker, membershipId, async ({ transaction, note, at }, member, members) => {
    refuseLastSecretariat(member, members)
    await endMembership(transaction, membershipId, { personId: asker.personId, at, reason })
    await note('person.removed', { person: member.personId, reason })
    await leftBehind(membership, transaction, note, { asker, member, at })
  })
}

/** The asker's own way out. */
export async function leavePartnership(membership: Membership, asker: Place): Promise<void> {
  const { personId, membershipId } = asker
  await changeMember(membership, asker, membershipId, async ({ transaction, note, at }, member, members) => {
    refuseLastSecretariat(member, members)
    await endMembership(transaction, membershipId, { personId, at, reason: null })
    await note('person.left', { person: personId })
    await leftBehind(membership, transaction, note, { asker, member, at })
  })
}

/** While suspended a person reaches nothing here. The place and the seat stay theirs. */
export async function suspendMember(
  membership: Membership,
  asker: Place,
  membershipId: string,
  reason: string,
): Promise<void> {
  await changeMember(membership, asker, membershipId, async ({ transaction, note, at }, member, members) => {
    refuseLastSecretariat(member, members)
    await setSuspended(transaction, membershipId, { at, reason })
    await note('person.suspended', { person: member.personId, reason })
  })
}

/** Ends a suspension; asked for twice, it has ended once. */
export async function letReturn(membership: Membership, asker: Place, membershipId: string): Promise<void> {
  await changeMember(membership, asker, membershipId, async ({ transaction, note }, member) => {
    if (member.suspendedSince === null) return
    await setSuspended(transaction, membershipId)
    await note('person.returned', { person: member.personId })
  })
}

/** Gives a person another role: one role per person and partnership, so the old one ends with it. */
export async function changeRole(
  membership: Membership,
  asker: Place,
  membershipId: string,
  input: NewRole,
): Promise<void> {
  const { role } = input
  const before = await changeMember(membership, asker, membershipId, async (work, member, members) => {
    const { transaction, note, at } = work
    const organisation = await organisationFor(transaction, asker, member, input)
    if (member.role === role && member.organisation?.id === organisation?.id) return
    if (role !== 'secretariat') refuseLastSecretariat(member, members)
    await setRole(transaction, membershipId, { role, organisationId: organisation?.id ?? null })
    const { personId: person, role: from } = member
    await note('person.changed-role', { person, from, to: role, organisation: organisation?.name ?? null })
    await leftBehind(membership, transaction, note, { asker, member, at })
  })
  // A session keeps the length it began with; who now serves as secretariat must not keep a long one.
  if (role === 'secretariat' && before.role !== role) await membership.endSessions(before.personId)
}

/** A lead names who may stand in for them, among the people of their own organisation. */
export async function nameDeputy(membership: Membership, asker: Place, membershipId: string): Promise<void> {
  await changeMember(membership, asker, membershipId, async ({ transaction, note, at }, member) => {
    const organisation = ownOrganisation(asker, member)
    if (member.isDeputy) return
    await setDeputy(transaction, membershipId, at)
    await note('person.named-deputy', { person: member.personId, organisation })
  })
}

export async function unnameDeputy(
  membership: Membership,
  asker: Place,
  membershipId: string,
): Promise<void> {
  await changeMember(membership, asker, membershipId, async ({ transaction, note }, member) => {
    const organisation = ownOrganisation(asker, member)
    if (!member.isDeputy) return
    await setDeputy(transaction, membershipId, null)
    await note('person.deputy-no-more', { person: member.personId, organisation })
  })
}

/** Everybody at the table, and the asker among them as they were at the door: two may act at the same moment. */
async function membersBeside(transaction: Transaction<Tables>, asker: Place): Promise<Member[]> {
  const members = await findMembers(transaction, asker)
  const self = members.find((each) => each.membershipId === asker.membershipId)
  if (self?.suspendedSince !== null || self.role !== asker.role) throw new Refusal('not_found')
  return members
}

/** A table is never left without a secretariat that can act. */
function refuseLastSecretariat(member: Member, members: readonly Member[]): void {
  const acting = members.filter((each) => each.role === 'secretariat' && each.suspendedSince === null)
  if (acting.length === 1 && acting[0]?.membershipId === member.membershipId) throw new Refusal('not_now')
}

async function leftBehind(
  membership: Membership,
  transaction: Transaction<Tables>,
  note: Note,
  { asker, member, at }: { asker: Place; member: Member; at: number },
): Promise<void> {
  if (member.organisation === null || !actsForSeat(member)) return
  const organisationId = member.organisation.id
  await vacateIfDeserted(membership, transaction, note, { asker, organisationId, at })
}

/** Partners act for an organisation that holds a seat; observers may belong to one; the secretariat serves all. */
async function organisationFor(
  transaction: Transaction<Tables>,
  asker: Place,
  member: Member,
  { role, organisationId }: NewRole,
): Promise<{ id: string; name: string } | null> {
  if (!rolesOfAnOrganisation.includes(role)) return null
  const organisations = await findOrganisations(transaction, asker)
  const id = organisationId ?? member.organisation?.id
  const organisation = organisations.find((each) => each.id === id)
  const belongs = organisation !== undefined && (role === 'observer' || organisation.seatId !== null)
  if (belongs) return organisation
  if (role === 'observer' && id === undefined) return null
  throw new Refusal('bad_input', { field: 'organisationId' })
}

/** Throws unless the member acts for the asker's own organisation, as a deputy would. */
function ownOrganisation(asker: Place, member: Member): string {
  const { organisation } = member
  const own = organisation !== null && organisation.id === asker.organisation?.id
  if (!own || member.role !== 'partner_member') throw new Refusal('not_allowed')
  return organisation.name
}
