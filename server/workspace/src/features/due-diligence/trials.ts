import { dayOf } from '@roundtable/shared/due-diligence/flags'
import { perform } from '../audit/index.ts'
import { endTrial } from '../membership/index.ts'
import type { DueDiligence } from './acting.ts'
import { findTrialsOver, updateFile } from './store.ts'

/** Ends the trials whose last day is over. Called every hour; an act of the instance itself, in the record like any other. */
export async function endTrialsThatAreOver(diligence: DueDiligence): Promise<void> {
  const { database, clock } = diligence
  for (const file of await findTrialsOver(database.kysely, dayOf(clock.now()))) {
    const actor = {
      partnershipId: file.partnership_id,
      personId: null,
      role: null,
      organisationId: null,
    }
    const people = await perform(diligence, actor, async (transaction, note) => {
      await updateFile(transaction, file.id, { trial_until: null })
      await note('diligence.trial-ended', { fileId: file.id, organisation: file.organisation_name })
      return endTrial(transaction, file.organisation_id)
    })
    for (const personId of people) await diligence.rightsChanged(personId)
  }
}
