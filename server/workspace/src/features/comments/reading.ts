import type * as z from 'zod/mini'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import { Refusal } from '@roundtable/shared/errors'
import { can } from '@roundtable/shared/permissions'
import { namesOf } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import { findOrganisations, findPlacesBeside, type Place } from '../membership/index.ts'
import type { commentsHold } from './answers.ts'
import { areObserversInvited, countUnread, findComments, findReadUntil, findThreads } from './store.ts'
import type { CommentTable, CommentThreadTable } from './tables.ts'

type Comments = z.infer<typeof commentsHold>
type Thread = Comments['threads'][number]
type Someone = Comments['people'][number]

/** What is said about a document, as far as the asker may read it, and whom they say something to. */
export async function readComments(
  { database: { kysely } }: Pick<Desk, 'database'>,
  place: Place,
  documentId: string,
): Promise<Comments> {
  const document = await findDocument(kysely, place, documentId)
  if (document === undefined) throw new Refusal('not_found')
  const observersInvited = await areObserversInvited(kysely, documentId)
  const isIn = place.role !== 'observer' || observersInvited
  const beside = (await findPlacesBeside(kysely, place)).filter(
    ({ role }) => role !== 'observer' || observersInvited,
  )
  const organisations = await findOrganisations(kysely, place)
  const threads = await findThreads(kysely, place, documentId)
  const comments = await findComments(kysely, place, documentId)
  const names = await namesOf(kysely, [
    ...new Set([...beside.map(({ personId }) => personId), ...peopleIn(threads, comments)]),
  ])
  const teller = { place, names, beside, organisations }
  const said = Map.groupBy(comments, ({ thread_id }) => thread_id)
  return {
    threads: threads.flatMap((thread) => tellThread(teller, thread, said.get(thread.id) ?? [])),
    mayComment: isIn && document.archived_at === null && can(place.role, 'comment.write'),
    observersInvited,
    partners: organisations.filter(({ seatId }) => seatId !== null).length,
    people: isIn ? beside.map((each) => tellPlace(teller, each)) : [],
    readUntil: await findReadUntil(kysely, place, documentId),
  }
}

/** How much others have said since the asker last read, for each document of which there is something. */
export async function listUnread(
  { database }: Pick<Desk, 'database'>,
  place: Place,
): Promise<{ documentId: string; unread: number }[]> {
  const counts = await countUnread(database.kysely, place)
  return [...counts].map(([documentId, unread]) => ({ documentId, unread }))
}

function peopleIn(threads: readonly CommentThreadTable[], comments: readonly CommentTable[]): string[] {
  return [
    ...threads.flatMap(({ opened_by, settled_by }) => [opened_by, ...(settled_by ? [settled_by] : [])]),
    ...comments.map(({ written_by }) => written_by),
  ]
}

interface Teller {
  /** The asker's. */
  place: Place
  names: ReadonlyMap<string, string>
  beside: readonly Place[]
  organisations: Awaited<ReturnType<typeof findOrganisations>>
}

/** A thread of which everything was taken back is nobody's any more. */
function tellThread(teller: Teller, thread: CommentThreadTable, comments: CommentTable[]): Thread[] {
  if (comments.every(({ taken_back_at }) => taken_back_at !== null)) return []
  const { id, reach, opened_by, settled_by, settled_at } = thread
  const settled = settled_at === null ? null : { by: nameOf(teller, settled_by ?? ''), at: settled_at }
  return [
    {
      id,
      // Written by us, from an anchor that was read at the door.
      anchor: JSON.parse(thread.anchor) as Anchor,
      reach,
      openedBy: opened_by,
      settled,
      comments: comments.map((comment) => ({
        id: comment.id,
        by: authorOf(teller, comment),
        own: comment.written_by === teller.place.personId,
        at: comment.written_at,
        words: wordsOf(teller.place, comment),
      })),
    },
  ]
}

function wordsOf(place: Place, comment: CommentTable): Thread['comments'][number]['words'] {
  const { text, edited_at, taken_back_at, hidden_at, hidden_for } = comment
  if (taken_back_at !== null) return { is: 'taken_back', at: taken_back_at }
  if (hidden_at === null) return { is: 'said', text, editedAt: edited_at }
  const mayReadOn = comment.written_by === place.personId || can(place.role, 'comment.moderate')
  return { is: 'hidden', at: hidden_at, reason: hidden_for ?? '', text: mayReadOn ? text : null }
}

/** As what and for whom they said it; people change sides, what they said does not. */
function authorOf(teller: Teller, { written_by: id, role, organisation_id }: CommentTable): Someone {
  const organisation = teller.organisations.find((each) => each.id === organisation_id)
  const now = teller.beside.find(({ personId }) => personId === id)
  const sector = now?.organisation?.id === organisation_id ? (now?.sector ?? null) : null
  return { id, name: nameOf(teller, id), role, organisation: organisation?.name ?? null, sector }
}

function tellPlace(teller: Teller, { personId: id, role, organisation, sector }: Place): Someone {
  return { id, name: nameOf(teller, id), role, organisation: organisation?.name ?? null, sector }
}

const nameOf = ({ names }: Teller, id: string) => names.get(id) ?? ''
