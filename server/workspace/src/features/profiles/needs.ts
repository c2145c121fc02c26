import type { Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { NeedId, TermId } from '@roundtable/shared/ids'
import type { NeedMet, NewNeed } from '@roundtable/shared/profiles/needs'
import { type NewTerm, sameWord } from '@roundtable/shared/profiles/terms'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { ownOrganisation, partnersAt } from './partners.ts'
import { changeNeed, findNeeds, findTerms, insertNeed, insertTerm, removeTermRow } from './store.ts'
import type { NeedTable } from './tables.ts'

export async function recordNeed(desk: Desk, place: Place, { kind, text, since }: NewNeed) {
  const own = ownOrganisation(place)
  const id = newId<NeedId>()
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    await insertNeed(transaction, {
      id,
      partnership_id: place.partnership.id,
      organisation_id: own.id,
      kind,
      text,
      since,
      met_on: null,
      met_by: null,
      recorded_at: at,
      withdrawn_at: null,
    })
    await note('need.recorded', { needId: id, organisation: own.name, kind, text })
  })
  return { id }
}

/** Whoever has the need says that it is met, and by whom. */
export async function meetNeed(desk: Desk, place: Place, id: string, { by, on }: NeedMet): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note) => {
    const need = await ownNeed(transaction, place, id)
    if (need.kind !== 'need' || need.met_on !== null) throw new Refusal('not_allowed')
    const partner = (await partnersAt(transaction, place)).find((each) => each.id === by)
    if (by !== null && partner === undefined) throw new Refusal('bad_input', { field: 'by' })
    if (on < need.since) throw new Refusal('bad_input', { field: 'on' })
    await changeNeed(transaction, id, { met_on: on, met_by: by })
    const about = { needId: id, organisation: own.name, text: need.text, by: partner?.name ?? null }
    await note('need.met', about)
  })
}

export async function withdrawNeed(desk: Desk, place: Place, id: string): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const { text } = await ownNeed(transaction, place, id)
    await changeNeed(transaction, id, { withdrawn_at: at })
    await note('need.withdrawn', { needId: id, organisation: own.name, text })
  })
}

/** Says what a word means to the asker's organisation. One meaning a word: a second would blur what it means to say. */
export async function recordTerm(desk: Desk, place: Place, { word, meaning }: NewTerm) {
  const own = ownOrganisation(place)
  const id = newId<TermId>()
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const terms = await findTerms(transaction, place)
    if (terms.some((term) => term.organisation_id === own.id && sameWord(term.word, word)))
      throw new Refusal('already_exists', { field: 'word' })
    await insertTerm(transaction, {
      id,
      partnership_id: place.partnership.id,
      organisation_id: own.id,
      word,
      meaning,
      recorded_at: at,
      removed_at: null,
    })
    await note('term.recorded', { termId: id, organisation: own.name, word })
  })
  return { id }
}

export async function removeTerm(desk: Desk, place: Place, id: string): Promise<void> {
  const own = ownOrganisation(place)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const term = (await findTerms(transaction, place)).find((each) => each.id === id)
    if (term === undefined) throw new Refusal('not_found')
    if (term.organisation_id !== own.id) throw new Refusal('not_allowed')
    await removeTermRow(transaction, id, at)
    await note('term.removed', { termId: id, organisation: own.name, word: term.word })
  })
}

/** Needs are there for every partner to see; only who has one may change it. */
async function ownNeed(transaction: Transaction<Tables>, place: Place, id: string): Promise<NeedTable> {
  const need = (await findNeeds(transaction, place)).find((each) => each.id === id)
  if (need === undefined) throw new Refusal('not_found')
  if (need.organisation_id !== place.organisation?.id) throw new Refusal('not_allowed')
  return need
}
