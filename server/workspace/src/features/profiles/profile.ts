import type { Kysely } from 'kysely'
import { addDays, type Day, dayIn, yearOf } from '@roundtable/shared/calendar'
import { Refusal } from '@roundtable/shared/errors'
import { answerDay } from '@roundtable/shared/profiles/answer-day'
import { monthsUnmet } from '@roundtable/shared/profiles/needs'
import { type Profile, unsaidProfile } from '@roundtable/shared/profiles/profile'
import { sameWord } from '@roundtable/shared/profiles/terms'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place, timeZoneAt } from '../membership/index.ts'
import { listCommitments } from './commitments.ts'
import { readExpertise } from './expertise.ts'
import { holidayCalendars, type HolidayLanguage, publicHolidays } from './holidays.ts'
import { organisationNames, ownOrganisation, type PartnerHere, partnersAt } from './partners.ts'
import { findNeeds, findProfiles, findTerms, putProfile } from './store.ts'
import type { NeedTable, TermTable } from './tables.ts'

/** Everything a partner's page says of one organisation. */
export async function describePartner(
  desk: Desk,
  place: Place,
  organisationId: string,
  language: HolidayLanguage,
) {
  const { kysely } = desk.database
  const partners = await partnersAt(kysely, place)
  const partner = partners.find((each) => each.id === organisationId)
  if (partner === undefined) throw new Refusal('not_found')
  const today = dayIn(await timeZoneAt(kysely, place), desk.clock.now())
  const row = (await findProfiles(kysely, place)).find((each) => each.organisation_id === organisationId)
  const profile = row === undefined ? unsaidProfile : (JSON.parse(row.profile) as Profile)
  const { topics } = await readExpertise(desk, place)
  const ledger = await listCommitments(desk, place)
  return {
    organisation: { id: partner.id, name: partner.name },
    own: place.organisation?.id === organisationId,
    seat: seatOf(partner, partners),
    people: await peopleOf(kysely, partner),
    profile: { ...profile, changedAt: row?.changed_at ?? null },
    answering: await answeringOf(profile, today, language),
    needs: await needsOf(kysely, place, organisationId, today),
    terms: await termsOf(kysely, place, organisationId),
    expertise: topics.flatMap((topic) => {
      const own = topic.levels.find((each) => each.organisationId === organisationId)
      return [{ id: topic.id, name: topic.name, level: own?.level ?? null, state: topic.state }]
    }),
    commitments: ledger.commitments.filter(({ owner }) => owner.id === organisationId),
    keeping: ledger.keeping.find(({ organisation }) => organisation.id === organisationId)!.keeping,
  }
}

/** The asker's own organisation says how it works. */
export async function writeProfile(desk: Desk, place: Place, profile: Profile): Promise<void> {
  const own = ownOrganisation(place)
  await refuseUnknownCalendar(profile)
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    await putProfile(transaction, {
      organisation_id: own.id,
      partnership_id: place.partnership.id,
      profile: JSON.stringify(profile),
      changed_at: at,
      changed_by: place.personId,
    })
    await note('profile.changed', { organisation: own.name })
  })
}

/** A calendar nobody knows would count no holidays at all, and look as if there were none. */
async function refuseUnknownCalendar({ country, region }: Profile): Promise<void> {
  if (country === null && region === null) return
  const known = (await holidayCalendars()).find((each) => each.country === country)
  if (known === undefined) throw new Refusal('bad_input', { field: 'country' })
  if (region !== null && !known.regions.some(({ code }) => code === region))
    throw new Refusal('bad_input', { field: 'region' })
}

function seatOf({ id, seatId, group }: PartnerHere, partners: readonly PartnerHere[]) {
  if (seatId === null) return null
  const beside = partners.filter((each) => each.seatId === seatId && each.id !== id)
  return { id: seatId, group, sharedWith: beside.map(({ id, name }) => ({ id, name })) }
}

async function peopleOf(kysely: Kysely<Tables>, { people }: PartnerHere) {
  const names = await namesOf(
    kysely,
    people.map((each) => each.personId),
  )
  return people
    .map(({ personId, role, isDeputy }) => ({
      id: personId,
      name: names.get(personId) ?? '',
      role,
      isDeputy,
    }))

    .toSorted(
      (a, b) =>
        // The lead comes before members, as their names in code do.
        a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
    )
}

/** When it could answer a question of today, and the free days ahead. Unknown while no calendar is named. */
async function answeringOf(profile: Profile, today: Day, language: HolidayLanguage) {
  const { country, region, workingDays, closed, approvalDays } = profile
  if (country === null) return null
  const years = [0, 1, 2].map((later) => yearOf(today) + later)
  const holidays = await publicHolidays({ country, region }, years, language)
  const quarter = addDays(today, 92)
  const ahead = [...holidays].filter(([on]) => on >= today && on <= quarter)
  return {
    asked: today,
    by: answerDay(today, approvalDays, { workingDays, holidays, closed }),
    holidaysAhead: ahead.toSorted(([a], [b]) => a.localeCompare(b)).map(([on, name]) => ({ on, name })),
  }
}

async function needsOf(kysely: Kysely<Tables>, place: Place, organisationId: string, today: Day) {
  const named = await organisationNames(kysely, place)
  const rows = (await findNeeds(kysely, place)).filter((each) => each.organisation_id === organisationId)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    since: row.since,
    met: metOf(row, named),
    monthsUnmet: row.kind === 'need' ? monthsUnmet({ since: row.since, met: row.met_on }, today) : null,
  }))
}

function metOf({ met_on, met_by }: NeedTable, named: (id: string) => { id: string; name: string }) {
  return met_on === null ? null : { on: met_on, by: met_by === null ? null : named(met_by) }
}

/** The organisation's words, each beside what the same word means to others. */
async function termsOf(kysely: Kysely<Tables>, place: Place, organisationId: string) {
  const named = await organisationNames(kysely, place)
  const all = await findTerms(kysely, place)
  const elsewhere = ({ word }: TermTable) =>
    all.filter((other) => other.organisation_id !== organisationId && sameWord(other.word, word))
  return all
    .filter((term) => term.organisation_id === organisationId)
    .map((term) => ({
      id: term.id,
      word: term.word,
      meaning: term.meaning,
      elsewhere: elsewhere(term).map(({ organisation_id, meaning }) => ({
        organisation: named(organisation_id),
        meaning,
      })),
    }))
}
