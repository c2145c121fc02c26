import type { Kysely, Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import type {
  CommentsRead,
  NewReply,
  NewThread,
  ObserversWish,
  Reach,
} from '@roundtable/shared/comments/comments'
import { mentionedIn } from '@roundtable/shared/comments/mentions'
import { Refusal } from '@roundtable/shared/errors'
import type { CommentId, ThreadId } from '@roundtable/shared/ids'
import { can } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { findDocument, findOpenDocument } from '../documents/index.ts'
import { actorAt, findPlacesBeside, type Place } from '../membership/index.ts'
import { putSaid } from './finding.ts'
import {
  areObserversInvited,
  dismissObservers,
  findReadUntil,
  findSent,
  findThread,
  insertComment,
  insertThread,
  inviteObservers,
  putMentions,
  putReadUntil,
  updateThread,
} from './store.ts'
import type { CommentThreadTable } from './tables.ts'

/** Where a comment stands. */
export interface Said {
  threadId: string
  id: string
}

/** Begins a discussion of a place in a document with its first comment. Sent twice, it is there once. */
export function openThread(desk: Desk, place: Place, documentId: string, input: NewThread): Promise<Said> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const document = await findOpenDocument(transaction, place, documentId)
    const reach = await reachOf(transaction, place, documentId)
    const before = await findSent(transaction, place, input.key)
    if (before !== undefined) return { threadId: before.thread_id, id: before.id }
    const thread = {
      id: newId<ThreadId>(),
      partnership_id: place.partnership.id,
      document_id: documentId,
      anchor: JSON.stringify(input.anchor),
      reach,
      opened_by: place.personId,
      opened_at: at,
      settled_by: null,
      settled_at: null,
    }
    await insertThread(transaction, thread)
    await note('comment.thread-opened', { documentId, title: document.title, threadId: thread.id })
    return say(transaction, place, thread, input, at)
  })
}

/** Answers in a discussion; one that was settled stays so until somebody opens it again. */
export function reply(desk: Desk, place: Place, threadId: string, input: NewReply): Promise<Said> {
  return perform(desk, actorAt(place), async (transaction, _note, at) => {
    const thread = await threadAt(transaction, place, threadId)
    await findOpenDocument(transaction, place, thread.document_id)
    const before = await findSent(transaction, place, input.key)
    if (before !== undefined) return { threadId: before.thread_id, id: before.id }
    if (thread.settled_at !== null) throw new Refusal('not_now', { field: 'settled' })
    const now = await reachOf(transaction, place, thread.document_id)
    const reach = thread.reach === 'internal' ? 'internal' : now
    return say(transaction, place, { ...thread, reach }, input, at)
  })
}

/** Ends a discussion, or opens it again. Partners any of them, everybody else the one they opened. */
export function standThread(
  desk: Desk,
  place: Place,
  threadId: string,
  to: 'settled' | 'open',
): Promise<{ settledAt: number | null }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const thread = await threadAt(transaction, place, threadId)
    const document = await findOpenDocument(transaction, place, thread.document_id)
    if (!can(place.role, 'comment.settle-any') && thread.opened_by !== place.personId)
      throw new Refusal('not_allowed')
    const settles = to === 'settled'
    // Two who settle at once mean the same; the first of them has done it.
    if (settles === (thread.settled_at !== null)) return { settledAt: thread.settled_at }
    const settled_at = settles ? at : null
    await updateThread(transaction, thread, { settled_at, settled_by: settles ? place.personId : null })
    const about = { documentId: document.id, title: document.title, threadId }
    await note(settles ? 'comment.thread-settled' : 'comment.thread-reopened', about)
    return { settledAt: settled_at }
  })
}

/** Whether observers may read and write what is said about a document from now on. What was said before stays unread by them. */
export function wishObservers(
  desk: Desk,
  place: Place,
  documentId: string,
  { invited }: ObserversWish,
): Promise<{ observersInvited: boolean }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const { title } = await findOpenDocument(transaction, place, documentId)
    if (invited !== (await areObserversInvited(transaction, documentId))) {
      if (invited) await inviteObservers(transaction, documentId, place, at)
      else await dismissObservers(transaction, documentId)
      const about = { documentId, title }
      await note(invited ? 'comment.observers-invited' : 'comment.observers-dismissed', about)
    }
    return { observersInvited: invited }
  })
}

/** Notes how far the asker has read. It is theirs alone: no entry in the record, and nobody else is told. */
export async function markCommentsRead(
  { database, changes }: Desk,
  place: Place,
  documentId: string,
  { until }: CommentsRead,
): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await findDocument(transaction, place, documentId)) === undefined) throw new Refusal('not_found')
    // Another tab may have read further by now.
    if (until > (await findReadUntil(transaction, place, documentId)))
      await putReadUntil(transaction, place, documentId, until)
  })
  changes.tell({ partnershipId: place.partnership.id, personId: place.personId })
}

/** Who reads what the asker says here now. An observer who was not invited may say nothing. */
async function reachOf(transaction: Transaction<Tables>, place: Place, documentId: string): Promise<Reach> {
  if (await areObserversInvited(transaction, documentId)) return 'observers'
  if (place.role === 'observer') throw new Refusal('not_allowed')
  return 'internal'
}

async function say(
  transaction: Transaction<Tables>,
  place: Place,
  { id: threadId, reach }: Pick<CommentThreadTable, 'id' | 'reach'>,
  { key, text }: NewReply,
  at: number,
): Promise<Said> {
  const id = newId<CommentId>()
  const comment = {
    id,
    thread_id: threadId,
    reach,
    sent_key: key,
    written_by: place.personId,
    role: place.role,
    organisation_id: place.organisation?.id ?? null,
    written_at: at,
    text,
    edited_at: null,
    taken_back_at: null,
    hidden_by: null,
    hidden_at: null,
    hidden_for: null,
  }
  await insertComment(transaction, comment)
  await putSaid(transaction, place.partnership.id, comment)
  await putMentions(transaction, id, await readersAmong(transaction, place, reach, text))
  return { threadId, id }
}

/** Whom the text mentions. Only people who may read it can be: nobody is told of what they do not find. */
export async function readersAmong(
  kysely: Kysely<Tables>,
  place: Place,
  reach: Reach,
  text: string,
): Promise<string[]> {
  const mentioned = mentionedIn(text)
  if (mentioned.length === 0) return []
  const beside = await findPlacesBeside(kysely, place)
  const readers = beside.filter(({ role }) => reach === 'observers' || role !== 'observer')
  const isReader = (id: string) => readers.some(({ personId }) => personId === id)
  if (!mentioned.every(isReader)) throw new Refusal('bad_input', { field: 'text' })
  return mentioned
}

async function threadAt(
  transaction: Transaction<Tables>,
  place: Place,
  id: string,
): Promise<CommentThreadTable> {
  const thread = await findThread(transaction, place, id)
  if (thread === undefined) throw new Refusal('not_found')
  return thread
}
