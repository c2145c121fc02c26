import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { FlagId } from '@roundtable/shared/ids'
import type { FlagAnswer, NewFlag } from '@roundtable/shared/mandate/mandate'
import { type Desk, findEntry, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { organisationNames, ownOrganisation } from '../profiles/index.ts'
import { answerFlagRow, findFlags, insertFlag } from './store.ts'

/** A partner says that the secretariat overstepped, and which act of the record it means, where there is one. */
export async function raiseFlag(desk: Desk, place: Place, { text, entry }: NewFlag) {
  const own = ownOrganisation(place)
  const id = newId<FlagId>()
  const partnershipId = place.partnership.id
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    if (entry !== null && (await findEntry(transaction, partnershipId, entry)) === undefined)
      throw new Refusal('bad_input', { field: 'entry' })
    await insertFlag(transaction, {
      id,
      partnership_id: partnershipId,
      organisation_id: own.id,
      text,
      entry,
      raised_by: place.personId,
      raised_at: at,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    await note('flag.raised', { flagId: id, organisation: own.name, text, entry })
  })
  return { id }
}

/** The secretariat answers, once: an answer that could be changed afterwards would be none. */
export async function answerFlag(desk: Desk, place: Place, id: string, { text }: FlagAnswer): Promise<void> {
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const flag = (await findFlags(transaction, place)).find((each) => each.id === id)
    if (flag === undefined) throw new Refusal('not_found')
    if (flag.answered_at !== null) throw new Refusal('not_allowed')
    await answerFlagRow(transaction, id, { answer: text, answered_by: place.personId, answered_at: at })
    const organisation = (await organisationNames(transaction, place))(flag.organisation_id).name
    await note('flag.answered', { flagId: id, organisation, text })
  })
}
