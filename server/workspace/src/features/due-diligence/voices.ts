import { Refusal } from '@roundtable/shared/errors'
import type { NewVoice } from '@roundtable/shared/due-diligence/inputs'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import { countVoices, type Tally } from '@roundtable/shared/due-diligence/voices'
import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import { findSeatsWithLead, type Place } from '../membership/index.ts'
import { type DueDiligence, mayMove, onFile, read } from './acting.ts'
import type { Dossier } from './dossier.ts'
import { conclude } from './outcome.ts'
import { releaseReviewer, saveVoice } from './papers.ts'

/**
 * What leads do: one voice per seat, replaceable until more than half of all seats say the same from at least two
 * sectors. A stand-in until decisions have an engine of their own (docs/adr/0014-voices-on-admission.md).
 */
export async function giveVoice(diligence: DueDiligence, place: Place, fileId: string, input: NewVoice) {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    const { file, facts } = dossier
    const { seatId } = place
    // Nobody speaks on their own admission.
    if (seatId === null || !(await seatsOn(transaction, place, dossier)).some((seat) => seat.id === seatId))
      throw new Refusal('not_allowed')
    mayMove(input.voice, file, 'leads', facts)
    await saveVoice(transaction, {
      file_id: file.id,
      seat_id: seatId,
      voice: input.voice,
      reason: input.reason,
      person_id: place.personId,
      role: place.role,
      at,
    })
    await note('diligence.voice-given', { ...about, seat: seatId })
    const now = await read(acting)
    const { outcome } = await tallyOf(transaction, place, now)
    if (outcome === undefined) return
    const concluding = { ...acting, dossier: now }
    await conclude(concluding, outcome)
  })
}

/** That the asker's organisation competes with this one. A reviewer it has sent is released. */
export async function declareInterest(diligence: DueDiligence, place: Place, fileId: string, reason: string) {
  await onFile(diligence, place, fileId, async ({ transaction, note, at, dossier, about }) => {
    const { organisation } = place
    if (organisation === null || organisation.id === dossier.file.organisation_id)
      throw new Refusal('not_allowed')
    // Later the review would lose a reviewer when nobody can be chosen any more.
    if (!beforeTheLeads.includes(dossier.file.state)) throw new Refusal('not_now', { field: 'state' })
    if (dossier.interests.some((each) => each.organisation_id === organisation.id))
      throw new Refusal('already_exists')
    await transaction
      .insertInto('diligence_interest')
      .values({
        file_id: dossier.file.id,
        organisation_id: organisation.id,
        reason,
        declared_by: place.personId,
        at,
      })
      .execute()
    await note('diligence.interest-declared', { ...about, competitor: organisation.name })
    for (const { id, person_id } of dossier.reviewers.filter(
      (each) => each.organisation_id === organisation.id,
    )) {
      await releaseReviewer(transaction, id, at)
      await note('diligence.reviewer-released', { ...about, person: person_id })
    }
  })
}

const beforeTheLeads: readonly FileState[] = [
  'draft',
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  're_review',
]

export async function tallyOf(kysely: Kysely<Tables>, place: Place, dossier: Dossier): Promise<Tally> {
  const seats = await seatsOn(kysely, place, dossier)
  return countVoices(
    seats,
    dossier.voices.map(({ seat_id, role, voice }) => ({ seatId: seat_id, role, voice })),
  )
}

/** Seats with a lead, but for one that the organisation itself holds. */
export async function seatsOn(kysely: Kysely<Tables>, place: Place, { file }: Dossier) {
  const seats = await findSeatsWithLead(kysely, place)
  return seats.filter((seat) => !seat.organisationIds.includes(file.organisation_id))
}
