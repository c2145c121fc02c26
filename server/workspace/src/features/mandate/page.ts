import type { Kysely } from 'kysely'
import { addDays, dayIn } from '@roundtable/shared/calendar'
import { mandateState } from '@roundtable/shared/mandate/mandate'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import { type Desk, findEntry } from '../audit/index.ts'
import { findPlacesBeside, type Place, timeZoneAt } from '../membership/index.ts'
import { organisationNames, partnersAt } from '../profiles/index.ts'
import { figuresSince } from './figures.ts'
import { seatsHeld, turnsAt } from './rotation.ts'
import { findFlags, findInterests, findMandates } from './store.ts'
import type { BreachFlagTable } from './tables.ts'

/** Everything the secretariat's page shows: its mandate, who facilitates without one, flags, and what its acts add up to. */
export async function describeSecretariat(
  { database, clock }: Pick<Desk, 'database' | 'clock'>,
  place: Place,
) {
  const { kysely } = database
  const today = dayIn(await timeZoneAt(kysely, place), clock.now())
  const all = await mandatesAt(kysely, place)
  const given = all.filter(({ confirmed }) => confirmed !== null)
  const current = mandateState(given, today)
  const mandate = current.state === 'none' ? null : current.mandate
  return {
    today,
    state: current.state,
    mandate,
    proposals: all.filter(({ confirmed, until }) => confirmed === null && until >= today),
    others: given.filter(({ id }) => id !== mandate?.id),
    people: await secretariatOf(kysely, place),
    seats: await seatsHeld(kysely, place),
    rotation: await turnsAt(kysely, place, today),
    flags: await flagsAt(kysely, place),
    figures: await figuresSince(kysely, place, Date.parse(addDays(today, -365))),
  }
}

/** Mandates as people read them: with names, and what was declared of their hosts. */
export async function mandatesAt(kysely: Kysely<Tables>, place: Place) {
  const rows = await findMandates(kysely, place)
  const interests = await findInterests(
    kysely,
    rows.map(({ id }) => id),
  )
  const names = await namesOf(kysely, [
    ...rows.flatMap(({ proposed_by, confirmed_by }) => [
      proposed_by,
      ...(confirmed_by ? [confirmed_by] : []),
    ]),
    ...interests.map(({ declared_by }) => declared_by),
  ])
  const partners = await partnersAt(kysely, place)
  const organisation = await organisationNames(kysely, place)
  const voice = (personId: string, organisationId: string, at: number) => ({
    name: names.get(personId) ?? '',
    organisation: organisation(organisationId),
    sector: partners.find(({ id }) => id === organisationId)?.group?.sector ?? null,
    at,
  })
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    tasks: JSON.parse(row.tasks) as string[],
    from: row.from_on,
    until: row.until_on,
    host: row.host,
    reporting: row.reporting,
    proposed: voice(row.proposed_by, row.proposed_for, row.proposed_at),
    confirmed:
      row.confirmed_at === null ? null : voice(row.confirmed_by!, row.confirmed_for!, row.confirmed_at),
    interests: interests
      .filter(({ mandate_id }) => mandate_id === row.id)
      .map(({ id, kind, text, declared_by, declared_at }) => ({
        id,
        kind,
        text,
        by: names.get(declared_by) ?? '',
        at: declared_at,
      })),
  }))
}

async function secretariatOf(kysely: Kysely<Tables>, place: Place) {
  const places = (await findPlacesBeside(kysely, place)).filter(({ role }) => role === 'secretariat')
  const names = await namesOf(
    kysely,
    places.map(({ personId }) => personId),
  )
  return places.map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' }))
}

async function flagsAt(kysely: Kysely<Tables>, place: Place) {
  const flags = await findFlags(kysely, place)
  const organisation = await organisationNames(kysely, place)
  const people = flags.flatMap(({ raised_by, answered_by }) => [
    raised_by,
    ...(answered_by ? [answered_by] : []),
  ])
  const names = await namesOf(kysely, people)
  const acts = await Promise.all(flags.map((flag) => actOf(kysely, place, flag)))
  return flags.map((flag, index) => ({
    id: flag.id,
    organisation: organisation(flag.organisation_id),
    by: names.get(flag.raised_by) ?? '',
    text: flag.text,
    act: acts[index]!,
    raisedAt: flag.raised_at,
    answer:
      flag.answered_at === null
        ? null
        : { text: flag.answer!, by: names.get(flag.answered_by!) ?? '', at: flag.answered_at },
  }))
}

async function actOf(kysely: Kysely<Tables>, place: Place, { entry }: BreachFlagTable) {
  if (entry === null) return null
  const found = await findEntry(kysely, place.partnership.id, entry)
  return { entry, at: found?.at ?? null }
}
