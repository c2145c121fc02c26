import type { Transaction } from 'kysely'
import type { Database } from '@roundtable/foundation/database'
import { mentionedIn, partsOf } from '@roundtable/shared/comments/mentions'
import type { Findable } from '@roundtable/shared/finding/ranking'
import type { Sought } from '@roundtable/shared/finding/sought'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'
import { findDocuments } from '../documents/index.ts'
import { findPassages, putPassages, thingsWithoutPassages } from '../finding/index.ts'
import type { Place } from '../membership/index.ts'
import { commentsAfter, findCommentsById, shownFor } from './store.ts'
import type { CommentTable } from './tables.ts'

type Said = Pick<CommentTable, 'id' | 'text' | 'taken_back_at' | 'hidden_at'>

/** What somebody says is found by its words from then on; what was taken back or hidden is found by nobody (FIND-9). */
export async function putSaid(
  transaction: Transaction<Tables>,
  partnershipId: string,
  { id, text, taken_back_at, hidden_at }: Said,
): Promise<void> {
  const isShown = taken_back_at === null && hidden_at === null
  // Names are not among the words: whom a comment mentions is looked up when it is shown.
  const passages = isShown ? [{ heading: '', place: '', body: said(text, new Map()) }] : []
  await putPassages(transaction, { partnershipId, source: 'comment', id, title: '' }, passages)
}

/** The discussions that hold what is sought, of those the asker may read. */
export async function findInComments(
  database: Pick<Database<Tables>, 'kysely' | 'dialect'>,
  place: Place,
  sought: Sought,
): Promise<Findable[]> {
  const { kysely } = database
  const shown = shownFor(kysely, place).select('comment.id')
  const ids = [...(await findPassages(database, place, 'comment', sought, shown)).keys()]
  const comments = await findCommentsById(kysely, place, ids)
  const people = comments.flatMap(({ written_by, text }) => [written_by, ...mentionedIn(text)])
  const names = await namesOf(kysely, [...new Set(people)])
  const documents = new Map((await findDocuments(kysely, place)).map((each) => [each.id, each]))
  const threads = Map.groupBy(comments, ({ thread_id }) => thread_id)
  return [...threads].flatMap(([threadId, ofOne]) => {
    const document = documents.get(ofOne[0]!.document_id)
    if (document === undefined) return []
    return {
      to: `/documents/${document.id}?thread=${threadId}`,
      kind: 'comment',
      title: document.title,
      at: Math.max(...ofOne.map(({ written_at }) => written_at)),
      archived: document.archived_at !== null,
      passages: ofOne.map(({ written_by, text }) => ({
        heading: names.get(written_by) ?? '',
        place: '',
        body: said(text, names),
      })),
    }
  })
}

const pageOfAll = 200

/** Has every comment found that is not yet: those written before comments were, and those of a restored backup. */
export async function catchUpOnComments({ database }: Pick<Desk, 'database'>): Promise<void> {
  let page: Awaited<ReturnType<typeof commentsAfter>> = []
  do {
    page = await commentsAfter(database.kysely, page.at(-1)?.id ?? '', pageOfAll)
    const missing = await thingsWithoutPassages(
      database.kysely,
      'comment',
      page.map(({ id }) => id),
    )
    for (const comment of page.filter(({ id }) => missing.has(id)))
      await database.transaction((transaction) => putSaid(transaction, comment.partnership_id, comment))
  } while (page.length === pageOfAll)
}

/** A comment as one line of text. A mention of somebody whose name is not at hand leaves its place. */
function said(text: string, names: ReadonlyMap<string, string>): string {
  const parts = partsOf(text).map((part) =>
    part.is === 'words' ? part.words : `@${names.get(part.personId) ?? '…'}`,
  )
  return parts.join('')
}
