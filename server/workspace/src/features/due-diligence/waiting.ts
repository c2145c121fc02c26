import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Place } from '../membership/index.ts'
import type { DueDiligence } from './acting.ts'
import { type Dossier, dossierFlags, dossiers } from './dossier.ts'
import { findFiles, findOwnFile } from './store.ts'
import { seatsOn } from './voices.ts'

/** What waits here for the holder of the place. */
export async function waiting(
  { database, clock }: Pick<DueDiligence, 'database' | 'clock'>,
  place: Place,
): Promise<Waiting[]> {
  const { kysely } = database
  if (place.role === 'observer') return []
  if (place.role === 'applicant') {
    const own = await findOwnFile(kysely, place)
    return own === undefined || (own.state !== 'draft' && own.state !== 'info_requested')
      ? []
      : [{ kind: 'due-diligence.to-answer', ...about(own), to: '/application' }]
  }
  const all = await dossiers(kysely, await findFiles(kysely, place))
  const found: Waiting[] = []
  for (const each of all) {
    const { file } = each
    const to = `/due-diligence/${file.id}` as const
    if (reviewWaits(each, place)) found.push({ kind: 'due-diligence.to-review', ...about(file), to })
    if (place.role === 'partner_lead' && file.state === 'recommended') {
      const seats = await seatsOn(kysely, place, each)
      const spoken = each.voices.some((voice) => voice.seat_id === place.seatId)
      if (!spoken && seats.some((seat) => seat.id === place.seatId))
        found.push({ kind: 'due-diligence.voice-wanted', ...about(file), to })
    }
    found.push(...reminders(each, place, clock.now()).map((item) => ({ ...item, to })))
  }
  return found
}

/** Conditions for those who confirm them, runs of time for the secretariat. */
function reminders(each: Dossier, place: Place, now: number) {
  const { file, conditions, reviewers } = each
  const flags = dossierFlags(each, file.organisation_name, now)
  const reviews = reviewers.some((reviewer) => reviewer.person_id === place.personId)
  const coordinates = place.role === 'secretariat'
  const next = conditions.find((condition) => condition.met_at === null)
  const due = flags.includes('condition_overdue') || flags.includes('condition_due_soon')
  const runsOut = flags.includes('expired') || flags.includes('expires_soon')
  return [
    ...(due && (reviews || coordinates)
      ? [{ kind: 'due-diligence.condition-due' as const, ...about(file), dueAt: endOf(next!.due_on) }]
      : []),
    ...(runsOut && coordinates
      ? [
          {
            kind: 'due-diligence.to-review-again' as const,
            ...about(file),
            dueAt: endOf(file.valid_until!),
          },
        ]
      : []),
  ]
}

function reviewWaits({ file, reviewers, recommendations }: Dossier, place: Place): boolean {
  const own = reviewers.find((each) => each.person_id === place.personId)
  const open = file.state === 'in_review' || file.state === 're_review'
  return own !== undefined && open && !recommendations.some((each) => each.reviewer_id === own.id)
}

const about = (file: Dossier['file']) => ({
  id: file.id,
  about: { organisation: file.organisation_name },
  since: file.state_since,
  dueAt: null,
})

const endOf = (day: string) => Date.parse(`${day}T23:59:59Z`)
