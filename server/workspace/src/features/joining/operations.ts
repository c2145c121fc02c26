import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { JoinAnswerId } from '@roundtable/shared/ids'
import { type DecisionAnswer, reviewDueAt } from '@roundtable/shared/joining/joining'
import { can } from '@roundtable/shared/permissions'
import { namesOf } from '../accounts/index.ts'
import { type AuditEntryTable, type Desk, perform } from '../audit/index.ts'
import { actorAt, findPlacesBeside, type Place } from '../membership/index.ts'
import { toldTo } from '../record/index.ts'
import { again, answersTo, askedAbout, type Decided, findDecided, joinedAt, unanswered } from './decisions.ts'
import { replaceAnswer } from './store.ts'

/** A joiner's first hour: who serves, what was decided before them and why, and what everyone says to it. */
export async function welcome({ database }: Pick<Desk, 'database'>, place: Place) {
  const { kysely } = database
  const decided = await findDecided(kysely, place)
  const people = await findPlacesBeside(kysely, place)
  const names = await namesOf(kysely, [
    ...people.map(({ personId }) => personId),
    ...decided.answers.map((answer) => answer.answered_by),
  ])
  const { entries, people: named } = await toldTo(kysely, place, decided.entries)
  return {
    secretariat: people
      .filter(({ role }) => role === 'secretariat')
      .map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' })),
    review: reviewOf(decided, place),
    decisions: entries.map((entry) => ({
      entry,
      ...standing(decided, entry.hash, place, names),
    })),
    people: named,
  }
}

/** The asker's organisation as one that joined later; null for who acts for none. */
function reviewOf(decided: Decided, place: Place) {
  const joined = joinedAt(decided, place)
  if (joined === null || place.organisation === null) return null
  const asked = askedAbout(decided, joined)
  const open = unanswered(decided, place.organisation.id, joined)
  return {
    organisation: place.organisation,
    joinedAt: joined,
    dueAt: reviewDueAt(joined),
    asked: asked.length,
    open: open.length,
    mayAnswer: can(place.role, 'joining.answer'),
  }
}

function standing(decided: Decided, decision: string, place: Place, names: ReadonlyMap<string, string>) {
  const joined = joinedAt(decided, place)
  const before = joined !== null && askedAbout(decided, joined).some(({ hash }) => hash === decision)
  return {
    /** Whether it was decided before the asker's organisation came. */
    askedOfUs: before,
    again: again(decided, decision),
    answers: answersTo(decided, decision).map((answer) => ({
      organisation: organisationOf(decided, answer.organisation_id),
      response: answer.response,
      note: answer.note,
      by: { id: answer.answered_by, name: names.get(answer.answered_by) ?? null },
      at: answer.answered_at,
    })),
  }
}

/** An organisation that has given its seat back keeps what it said; its name is in the record. */
function organisationOf({ seatings }: Decided, id: string): { id: string; name: string | null } {
  return { id, name: seatings.find(({ organisation }) => organisation.id === id)?.organisation.name ?? null }
}

/**
 * Answers one decision for the asker's organisation. Asking for review suspends nothing; where enough ask, the record
 * says to all that it is to be decided again. Refused: what is not there, and what was decided with them at the table.
 */
export async function answerDecision(
  joining: Desk,
  place: Place,
  decision: string,
  input: DecisionAnswer,
): Promise<void> {
  await perform(joining, actorAt(place), async (transaction, note, at) => {
    const before = await findDecided(transaction, place)
    const entry = before.entries.find(({ hash }) => hash === decision)
    if (entry === undefined) throw new Refusal('not_found')
    const organisation = joinerOf(before, place, entry)
    const { response } = input
    const text = 'note' in input ? input.note : null
    await replaceAnswer(transaction, {
      id: newId<JoinAnswerId>(),
      partnership_id: place.partnership.id,
      organisation_id: organisation.id,
      decision,
      response,
      note: text,
      answered_by: place.personId,
      answered_at: at,
    })
    const about = { decision, decided: entry.act }
    await note('joining.answered', { ...about, organisation: organisation.name, response })
    const because = again(await findDecided(transaction, place), decision)
    if (because !== null && again(before, decision) === null)
      await note('joining.to-decide-again', { ...about, because })
  })
}

/** Answers all that is open for the asker's organisation in one and the same way. */
export async function answerEverything(joining: Desk, place: Place, input: DecisionAnswer): Promise<void> {
  const decided = await findDecided(joining.database.kysely, place)
  const joined = joinedAt(decided, place)
  if (place.organisation === null || joined === null) throw new Refusal('not_allowed')
  for (const { hash } of unanswered(decided, place.organisation.id, joined))
    await answerDecision(joining, place, hash, input)
}

function joinerOf(decided: Decided, place: Place, entry: AuditEntryTable): { id: string; name: string } {
  const joined = joinedAt(decided, place)
  if (place.organisation === null || joined === null || entry.at > joined) throw new Refusal('not_allowed')
  return place.organisation
}
