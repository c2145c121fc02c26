import type { Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import { dayIn } from '@roundtable/shared/calendar'
import { Refusal } from '@roundtable/shared/errors'
import type { InterestId, MandateId } from '@roundtable/shared/ids'
import { mayConfirm, type NewInterest, type NewMandate } from '@roundtable/shared/mandate/mandate'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place, timeZoneAt } from '../membership/index.ts'
import { ownOrganisation, partnersAt } from '../profiles/index.ts'
import {
  confirmMandateRow,
  findMandates,
  insertInterest,
  insertMandate,
  withdrawMandateRow,
} from './store.ts'
import type { MandateTable } from './tables.ts'

/** A lead proposes a mandate. It is nothing yet: another sector has to confirm it. */
export async function proposeMandate(desk: Desk, place: Place, input: NewMandate) {
  const own = ownOrganisation(place)
  const id = newId<MandateId>()
  const { body, tasks, from, until, host, reporting } = input
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    if (until < (await todayAt(transaction, place, at))) throw new Refusal('bad_input', { field: 'until' })
    await insertMandate(transaction, {
      id,
      partnership_id: place.partnership.id,
      body,
      tasks: JSON.stringify(tasks),
      from_on: from,
      until_on: until,
      host,
      reporting,
      proposed_by: place.personId,
      proposed_for: own.id,
      proposed_at: at,
      confirmed_by: null,
      confirmed_for: null,
      confirmed_at: null,
      withdrawn_at: null,
    })
    await note('mandate.proposed', { mandateId: id, body, from, until, organisation: own.name })
  })
  return { id }
}

/** A lead of another sector confirms what one proposed: now the mandate is given (CAP-3.6). */
export async function confirmMandate(desk: Desk, place: Place, id: string): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const mandate = await openProposal(transaction, place, id)
    const proposers = (await partnersAt(transaction, place)).find(({ id }) => id === mandate.proposed_for)
    if (!mayConfirm(proposers?.group?.sector ?? null, place.sector)) throw new Refusal('not_allowed')
    if (mandate.until_on < (await todayAt(transaction, place, at))) throw new Refusal('not_allowed')
    const by = { confirmed_by: place.personId, confirmed_for: own.id, confirmed_at: at }
    await confirmMandateRow(transaction, id, by)
    await note('mandate.given', { ...termOf(mandate), organisation: own.name })
  })
}

/** Those who proposed it take it back, as long as nobody has confirmed it. */
export async function withdrawProposal(desk: Desk, place: Place, id: string): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const mandate = await openProposal(transaction, place, id)
    if (mandate.proposed_for !== own.id) throw new Refusal('not_allowed')
    await withdrawMandateRow(transaction, id, at)
    await note('mandate.withdrawn', { ...termOf(mandate), organisation: own.name })
  })
}

/** Declares an interest of the host. It stands beside the mandate with who said it and when, and is never taken away. */
export async function declareInterest(desk: Desk, place: Place, id: string, { kind, text }: NewInterest) {
  const interestId = newId<InterestId>()
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const { host } = await mandateHere(transaction, place, id)
    const said = { kind, text, declared_by: place.personId, declared_at: at }
    await insertInterest(transaction, { id: interestId, mandate_id: id, ...said })
    await note('interest.declared', { mandateId: id, host, kind, text })
  })
  return { id: interestId }
}

async function mandateHere(transaction: Transaction<Tables>, place: Place, id: string) {
  const mandate = (await findMandates(transaction, place)).find((each) => each.id === id)
  if (mandate === undefined) throw new Refusal('not_found')
  return mandate
}

async function openProposal(transaction: Transaction<Tables>, place: Place, id: string) {
  const mandate = await mandateHere(transaction, place, id)
  if (mandate.confirmed_at !== null) throw new Refusal('not_allowed')
  return mandate
}

const todayAt = async (transaction: Transaction<Tables>, place: Place, at: number) =>
  dayIn(await timeZoneAt(transaction, place), at)

const termOf = ({ id, body, from_on, until_on }: MandateTable) => ({
  mandateId: id,
  body,
  from: from_on,
  until: until_on,
})
