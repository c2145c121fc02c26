import type { HistoryPart } from '@roundtable/shared/history'
import { namesOf } from '../accounts/index.ts'
import { findPlacesAt, type Place } from '../membership/index.ts'
import { type History, type OwnPast, pastFor } from './moments.ts'
import { findAuthors, findNamedVersions, findStretches } from './store.ts'
import type { Stretch } from './stretches.ts'

const atOnce = 60

/** Who wrote when in a document, newest first, as far back as it is for the asker. */
export async function readHistory(history: History, place: Place, id: string, { before, by }: HistoryPart) {
  const { kysely } = history.database
  const past = await pastFor(history, place, id)
  const filter = { after: past.first, before: before === undefined ? undefined : Number(before), by }
  const rows = await findStretches(kysely, id, filter, atOnce + 1)
  const shown = rows.slice(0, atOnce)
  const versions = await versionsOf(history, past)
  const authors = await findAuthors(kysely, id, past.first)
  const people = await peopleOf(history, place, [...authors, ...versions.flatMap(({ by }) => by ?? [])])
  return {
    head: past.head,
    first: past.first,
    stretches: shown.map((stretch) => stretchFor(stretch, past, place)),
    next: rows.length > atOnce ? shown.at(-1)!.first_seq : null,
    versions,
    authors,
    people,
  }
}

/** Of a stretch that had begun when the asker came, only what they could see of it. */
function stretchFor(stretch: Stretch, { first }: OwnPast, { joinedAt }: Place) {
  const { first_seq, last_seq, author_id, began_at, ended_at, added, removed } = stretch
  const whole = first_seq > first
  return {
    first: whole ? first_seq : first + 1,
    last: last_seq,
    by: author_id,
    beganAt: whole ? began_at : Math.max(began_at, joinedAt),
    endedAt: ended_at,
    words: whole ? { added, removed } : null,
  }
}

/** Moments with a name: by people, and by the engine before much of a text is deleted at once. */
async function versionsOf({ database, live }: History, { id, first }: OwnPast) {
  const named = await findNamedVersions(database.kysely, id)
  const kept = await live.versions(id)
  return [
    ...named.map(({ id, seq, name, named_by, named_at }) => ({
      id,
      at: seq,
      name,
      by: named_by,
      namedAt: named_at,
    })),
    ...kept.map(({ seq, at }) => ({ id: `kept-${seq}`, at: seq, name: null, by: null, namedAt: at })),
  ]
    .filter(({ at }) => at >= first)
    .toSorted((one, other) => other.at - one.at)
}

/** Names stay when people leave; organisation and group are those of now. */
async function peopleOf({ database }: History, place: Place, ids: readonly string[]) {
  const names = await namesOf(database.kysely, [...new Set(ids)])
  const places = new Map(
    (await findPlacesAt(database.kysely, [place.partnership.id])).map((each) => [each.personId, each]),
  )
  return [...names].map(([id, name]) => {
    const { organisation = null, sector = null } = places.get(id) ?? {}
    return { id, name, organisation: organisation?.name ?? null, sector }
  })
}
