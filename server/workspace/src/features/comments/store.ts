import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { CommentTable, CommentThreadTable } from './tables.ts'

/**
 * The threads the asker may read. An observer has those that were written for observers, while observers are invited to
 * that document. The one way to threads and comments: what is not for the asker never leaves the database.
 */
export function threadsFor(kysely: Kysely<Tables>, place: Place) {
  const threads = kysely
    .selectFrom('comment_thread')
    .where('comment_thread.partnership_id', '=', place.partnership.id)
  if (place.role !== 'observer') return threads
  return threads
    .where('comment_thread.reach', '=', 'observers')
    .where('comment_thread.document_id', 'in', (invited) =>
      invited.selectFrom('comment_observers').select('comment_observers.document_id'),
    )
}

/** The comments the asker may read, in those threads. */
function commentsFor(kysely: Kysely<Tables>, place: Place) {
  const comments = threadsFor(kysely, place).innerJoin('comment', 'comment.thread_id', 'comment_thread.id')
  return place.role === 'observer' ? comments.where('comment.reach', '=', 'observers') : comments
}

export function findThreads(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
): Promise<CommentThreadTable[]> {
  return threadsFor(kysely, place)
    .selectAll('comment_thread')
    .where('comment_thread.document_id', '=', documentId)
    .orderBy('comment_thread.opened_at')
    .orderBy('comment_thread.id')
    .execute()
}

export function findThread(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<CommentThreadTable | undefined> {
  return threadsFor(kysely, place)
    .selectAll('comment_thread')
    .where('comment_thread.id', '=', id)
    .executeTakeFirst()
}

/** Everything said about a document that the asker may read, in the order in which it was said. */
export function findComments(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
): Promise<CommentTable[]> {
  return commentsFor(kysely, place)
    .selectAll('comment')
    .where('comment_thread.document_id', '=', documentId)
    .orderBy('comment.written_at')
    .orderBy('comment.id')
    .execute()
}

export function findComment(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<CommentTable | undefined> {
  return commentsFor(kysely, place).selectAll('comment').where('comment.id', '=', id).executeTakeFirst()
}

/** What the asker has sent under this key before. */
export function findSent(
  kysely: Kysely<Tables>,
  place: Place,
  key: string,
): Promise<CommentTable | undefined> {
  return commentsFor(kysely, place)
    .selectAll('comment')
    .where('comment.written_by', '=', place.personId)
    .where('comment.sent_key', '=', key)
    .executeTakeFirst()
}

/** What others have said since the asker last read: how much, by document. */
export async function countUnread(kysely: Kysely<Tables>, place: Place): Promise<Map<string, number>> {
  const rows = await unread(kysely, place)
    .select(['comment_thread.document_id as documentId', (is) => is.fn.countAll().as('count')])
    .groupBy('comment_thread.document_id')
    .execute()
  return new Map(rows.map(({ documentId, count }) => [documentId, Number(count)]))
}

/** What mentions the asker and was not read yet. Of a settled thread nobody has to be told. */
export function findMentions(kysely: Kysely<Tables>, place: Place) {
  return unread(kysely, place)
    .innerJoin('comment_mention', 'comment_mention.comment_id', 'comment.id')
    .innerJoin('document', 'document.id', 'comment_thread.document_id')
    .where('comment_mention.person_id', '=', place.personId)
    .where('comment_thread.settled_at', 'is', null)
    .select([
      'comment.id',
      'comment.thread_id as threadId',
      'comment.written_by as by',
      'comment.written_at as at',
      'document.id as documentId',
      'document.title',
    ])
    .execute()
}

/** The comments the asker may read that are neither taken back nor hidden. */
export function shownFor(kysely: Kysely<Tables>, place: Place) {
  return commentsFor(kysely, place)
    .where('comment.taken_back_at', 'is', null)
    .where('comment.hidden_at', 'is', null)
}

export async function findCommentsById(
  kysely: Kysely<Tables>,
  place: Place,
  ids: readonly string[],
): Promise<(CommentTable & { document_id: string })[]> {
  if (ids.length === 0) return []
  return shownFor(kysely, place)
    .selectAll('comment')
    .select('comment_thread.document_id')
    .where('comment.id', 'in', ids)
    .orderBy('comment.written_at')
    .orderBy('comment.id')
    .execute()
}

/** The comments of all tables that are shown, page by page. For the house itself: it asks nobody’s right. */
export function commentsAfter(kysely: Kysely<Tables>, after: string, count: number) {
  return kysely
    .selectFrom('comment')
    .innerJoin('comment_thread', 'comment_thread.id', 'comment.thread_id')
    .selectAll('comment')
    .select('comment_thread.partnership_id')
    .where('comment.id', '>', after)
    .where('comment.taken_back_at', 'is', null)
    .where('comment.hidden_at', 'is', null)
    .orderBy('comment.id')
    .limit(count)
    .execute()
}

function unread(kysely: Kysely<Tables>, place: Place) {
  return shownFor(kysely, place)
    .leftJoin('comment_read', (join) =>
      join
        .onRef('comment_read.document_id', '=', 'comment_thread.document_id')
        .on('comment_read.person_id', '=', place.personId),
    )
    .where('comment.written_by', '!=', place.personId)
    .where('comment.written_at', '>=', place.joinedAt)
    .where((is) =>
      is.or([
        is('comment_read.until', 'is', null),
        is('comment.written_at', '>', is.ref('comment_read.until')),
      ]),
    )
}

export async function findReadUntil(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
): Promise<number> {
  const row = await kysely
    .selectFrom('comment_read')
    .select('until')
    .where('person_id', '=', place.personId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.until ?? 0
}

export async function putReadUntil(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
  until: number,
): Promise<void> {
  await kysely
    .insertInto('comment_read')
    .values({ person_id: place.personId, document_id: documentId, until })
    .onConflict((row) => row.columns(['person_id', 'document_id']).doUpdateSet({ until }))
    .execute()
}

/** Whether observers are invited. Whose document it is, the caller has looked at. */
export async function areObserversInvited(kysely: Kysely<Tables>, documentId: string): Promise<boolean> {
  const row = await kysely
    .selectFrom('comment_observers')
    .select('document_id')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row !== undefined
}

export async function inviteObservers(
  kysely: Kysely<Tables>,
  documentId: string,
  { personId }: Place,
  at: number,
): Promise<void> {
  await kysely
    .insertInto('comment_observers')
    .values({ document_id: documentId, invited_by: personId, invited_at: at })
    .execute()
}

export async function dismissObservers(kysely: Kysely<Tables>, documentId: string): Promise<void> {
  await kysely.deleteFrom('comment_observers').where('document_id', '=', documentId).execute()
}

export async function insertThread(kysely: Kysely<Tables>, thread: CommentThreadTable): Promise<void> {
  await kysely.insertInto('comment_thread').values(thread).execute()
}

export async function updateThread(
  kysely: Kysely<Tables>,
  { id }: CommentThreadTable,
  change: Pick<CommentThreadTable, 'settled_by' | 'settled_at'>,
): Promise<void> {
  await kysely.updateTable('comment_thread').set(change).where('id', '=', id).execute()
}

export async function insertComment(kysely: Kysely<Tables>, comment: CommentTable): Promise<void> {
  await kysely.insertInto('comment').values(comment).execute()
}

export async function updateComment(
  kysely: Kysely<Tables>,
  { id }: CommentTable,
  change: Partial<CommentTable>,
): Promise<void> {
  await kysely.updateTable('comment').set(change).where('id', '=', id).execute()
}

/** These people, and nobody else, are mentioned in it. */
export async function putMentions(
  kysely: Kysely<Tables>,
  commentId: string,
  personIds: readonly string[],
): Promise<void> {
  await kysely.deleteFrom('comment_mention').where('comment_id', '=', commentId).execute()
  const rows = personIds.map((person_id) => ({ person_id, comment_id: commentId }))
  if (rows.length > 0) await kysely.insertInto('comment_mention').values(rows).execute()
}
