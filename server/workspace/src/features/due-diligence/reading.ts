import type { Kysely } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import { criterionIds } from '@roundtable/shared/due-diligence/criteria'
import { countLights, riskLevel } from '@roundtable/shared/due-diligence/glance'
import { reviewerRefusal } from '@roundtable/shared/due-diligence/reviewers'
import { secretariatMoves, step } from '@roundtable/shared/due-diligence/states'
import { voicesOnApplicant, voicesOnPartner } from '@roundtable/shared/due-diligence/voices'
import type { Sector } from '@roundtable/shared/membership'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import { findGroups, findPlacesBeside, namesOfOrganisations, type Place } from '../membership/index.ts'
import type { DueDiligence } from './acting.ts'
import { reviewed } from './coordination.ts'
import { type Dossier, checksThatCount, dossier, dossierFlags, dossiers } from './dossier.ts'
import { findMessages, findNotes } from './papers.ts'
import { readsWhole } from './review.ts'
import { findFile, findFiles } from './store.ts'
import { seatsOn, tallyOf } from './voices.ts'

type Reading = Pick<DueDiligence, 'database' | 'clock'>

/** Every file of the table. Where it stands, for all partners; what is known and what is not, for those who read it whole. */
export async function listFiles({ database, clock }: Reading, place: Place) {
  const { kysely } = database
  const names = await namesOfOrganisations(kysely, place)
  const groups = await findGroups(kysely, place)
  const all = await dossiers(kysely, await findFiles(kysely, place))
  return all.map((each) => summary(each, place, { names, groups, now: clock.now() }))
}

/** One file: a summary, and with it all that lies in it for those who may read it whole. */
export async function openedFile({ database, clock }: Reading, place: Place, fileId: string) {
  const { kysely } = database
  const file = await findFile(kysely, place, fileId)
  if (file === undefined) throw new Refusal('not_found')
  const names = await namesOfOrganisations(kysely, place)
  const groups = await findGroups(kysely, place)
  const opened = await dossier(kysely, file)
  const short = summary(opened, place, { names, groups, now: clock.now() })
  return { ...short, whole: readsWhole(place, opened) ? await whole(kysely, place, opened, names) : null }
}

interface Names {
  names: ReadonlyMap<string, string>
  groups: readonly { id: string; name: string; sector: Sector }[]
  now: number
}

function summary(opened: Dossier, place: Place, { names, groups, now }: Names) {
  const { file, lights } = opened
  const name = names.get(file.organisation_id) ?? file.organisation_name
  const counts = countLights(lights)
  const group = groups.find((each) => each.id === file.group_id)
  return {
    id: file.id,
    organisation: name,
    organisationId: file.organisation_id,
    nameThen: file.organisation_name,
    group: group?.name ?? '',
    sector: opened.form.sector,
    groupSector: group?.sector ?? null,
    state: file.state,
    since: file.state_since,
    openedAt: file.opened_at,
    submittedAt: file.submitted_at,
    partnerSince: file.partner_since,
    decidedAt: file.decided_at,
    validUntil: file.valid_until,
    trialUntil: file.trial_until,
    own: place.organisation?.id === file.organisation_id,
    review: opened.reviewers.some((each) => each.person_id === place.personId),
    atAGlance: readsWhole(place, opened)
      ? { counts, risk: riskLevel(counts), flags: dossierFlags(opened, name, now) }
      : null,
  }
}

async function whole(
  kysely: Kysely<Tables>,
  place: Place,
  opened: Dossier,
  organisations: ReadonlyMap<string, string>,
) {
  const { file, form, reviewers, recommendations, checks, conditions, interests, lights } = opened
  const messages = await findMessages(kysely, file.id)
  const notes = await findNotes(kysely, file.id)
  const people = await namesOf(kysely, [
    ...new Set([
      ...reviewers.map((each) => each.person_id),
      ...checks.map((each) => each.person_id),
      ...conditions.flatMap((each) => (each.met_by === null ? [] : [each.met_by])),
      ...messages.map((each) => each.person_id),
      ...notes.map((each) => each.person_id),
      ...opened.voices.map((each) => each.person_id),
    ]),
  ])
  const person = (id: string) => people.get(id) ?? ''
  const count = new Set(checksThatCount(opened).map((each) => each.id))
  return {
    form: file.submitted_at === null ? null : form,
    reviewers: reviewers.map((each) => ({
      id: each.id,
      name: person(each.person_id),
      organisation: organisations.get(each.organisation_id) ?? '',
      sector: each.sector,
      self: each.person_id === place.personId,
      recommendation: recommendationOf(each.id, recommendations),
    })),
    candidates: place.role === 'secretariat' ? await candidates(kysely, place, opened) : [],
    criteria: criterionIds.map((criterion) => ({
      criterion,
      light: lights[criterion],
      checks: checks
        .filter((each) => each.criterion === criterion)
        .toReversed()
        .map((each) => ({
          id: each.id,
          result: each.result,
          said: each.said,
          evidence: JSON.parse(each.evidence) as { url: string; seenOn: string }[],
          hash: each.hash,
          by: person(each.person_id),
          self: each.person_id === place.personId,
          at: each.at,
          counts: count.has(each.id),
        })),
    })),
    conditions: conditions.map((each) => ({
      id: each.id,
      text: each.text,
      dueOn: each.due_on,
      metAt: each.met_at,
      metBy: each.met_by === null ? null : person(each.met_by),
    })),
    interests: interests.map((each) => ({
      organisation: organisations.get(each.organisation_id) ?? '',
      reason: each.reason,
      own: each.organisation_id === place.organisation?.id,
    })),
    messages: messages.map(({ id, from_side, person_id, text, at }) => ({
      id,
      from: from_side,
      by: person(person_id),
      text,
      at,
    })),
    notes: notes.map(({ id, person_id, text, at }) => ({ id, by: person(person_id), text, at })),
    moves: place.role === 'secretariat' ? possibleMoves(opened) : [],
    voices: await voicesOn(kysely, place, opened, person),
  }
}

function recommendationOf(reviewerId: string, recommendations: Dossier['recommendations']) {
  const own = recommendations.find((each) => each.reviewer_id === reviewerId)
  return own === undefined ? null : { recommends: own.recommends, reason: own.reason, at: own.at }
}

/** What the secretariat can do with the file now, and what each step waits for. */
function possibleMoves({ file, facts }: Dossier) {
  return secretariatMoves
    .map((move) => ({ move, made: step(move, file.state, 'secretariat', facts) }))
    .filter(({ made }) => 'to' in made || made.refused === 'not_yet')
    .map(({ move, made }) => ({ move, needs: 'needs' in made ? made.needs : null }))
}

/** Who could review, and of the others why not. */
async function candidates(kysely: Kysely<Tables>, place: Place, opened: Dossier) {
  const places = await findPlacesBeside(kysely, place)
  const partners = places.filter((each) => each.role === 'partner_lead' || each.role === 'partner_member')
  const names = await namesOf(
    kysely,
    partners.map((each) => each.personId),
  )
  const file = reviewed(opened)
  return partners
    .map((each) => ({
      membershipId: each.membershipId,
      name: names.get(each.personId) ?? '',
      organisation: each.organisation?.name ?? '',
      sector: each.sector,
      refusal:
        reviewerRefusal(
          {
            personId: each.personId,
            organisationId: each.organisation?.id ?? null,
            sector: each.sector,
          },
          file,
        ) ?? null,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

async function voicesOn(
  kysely: Kysely<Tables>,
  place: Place,
  opened: Dossier,
  person: (id: string) => string,
) {
  const seats = await seatsOn(kysely, place, opened)
  const { agreeing } = await tallyOf(kysely, place, opened)
  const { file, facts } = opened
  const choices = facts.isPartner ? voicesOnPartner : voicesOnApplicant
  const mine = place.role === 'partner_lead' && seats.some((seat) => seat.id === place.seatId)
  return {
    agreeing,
    seats: seats.map(({ id, sector }) => ({ id, sector, own: id === place.seatId })),
    given: opened.voices.map((each) => ({
      seatId: each.seat_id,
      voice: each.voice,
      reason: each.reason,
      by: person(each.person_id),
      at: each.at,
      own: each.seat_id === place.seatId,
    })),
    mine,
    choices:
      file.state === 'recommended'
        ? choices.map((voice) => {
            const made = step(voice, file.state, 'leads', facts)
            return { voice, needs: 'needs' in made ? made.needs : null }
          })
        : [],
  }
}
