import type { Transaction } from 'kysely'
import type { Moderation, RevisedComment } from '@roundtable/shared/comments/comments'
import { Refusal } from '@roundtable/shared/errors'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { findOpenDocument } from '../documents/index.ts'
import { actorAt, findOrganisations, type Place } from '../membership/index.ts'
import { putSaid } from './finding.ts'
import { readersAmong } from './operations.ts'
import { findComment, findThread, putMentions, updateComment } from './store.ts'
import type { CommentTable } from './tables.ts'

/** Other words for one's own comment, marked as edited. Not once it was moderated: then it stands as it was judged. */
export function reviseComment(
  desk: Desk,
  place: Place,
  id: string,
  { text }: RevisedComment,
): Promise<{ id: string }> {
  return perform(desk, actorAt(place), async (transaction, _note, at) => {
    const comment = await ownComment(transaction, place, id)
    if (comment.hidden_at !== null) throw new Refusal('not_now', { field: 'hidden' })
    const mentioned = await readersAmong(transaction, place, comment.reach, text)
    await updateComment(transaction, comment, { text, edited_at: at })
    await putSaid(transaction, place.partnership.id, { ...comment, text })
    await putMentions(transaction, id, mentioned)
    return { id }
  })
}

/** Takes one's own comment back: its words are gone, that there was one stays. */
export function takeBackComment(desk: Desk, place: Place, id: string): Promise<void> {
  return perform(desk, actorAt(place), async (transaction, _note, at) => {
    const comment = await ownComment(transaction, place, id)
    await updateComment(transaction, comment, { text: '', taken_back_at: at })
    await putSaid(transaction, place.partnership.id, { ...comment, taken_back_at: at })
    await putMentions(transaction, id, [])
  })
}

/** The secretariat hides a comment or shows it again, with a reason in the record (CAP-3.6). */
export function moderateComment(
  desk: Desk,
  place: Place,
  id: string,
  { to, reason }: Moderation,
): Promise<{ id: string }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const comment = await commentAt(transaction, place, id)
    const isHidden = comment.hidden_at !== null
    if (comment.taken_back_at !== null || isHidden === (to === 'hidden'))
      throw new Refusal('not_now', { field: 'to' })
    const { document_id: documentId, id: threadId } = (await findThread(
      transaction,
      place,
      comment.thread_id,
    ))!
    const { title } = await findOpenDocument(transaction, place, documentId)
    const hide = { hidden_by: place.personId, hidden_at: at, hidden_for: reason }
    const show = { hidden_by: null, hidden_at: null, hidden_for: null }
    const change = isHidden ? show : hide
    await updateComment(transaction, comment, change)
    await putSaid(transaction, place.partnership.id, { ...comment, ...change })
    const organisations = await findOrganisations(transaction, place)
    const about = {
      documentId,
      title,
      threadId,
      commentId: id,
      person: comment.written_by,
      organisation: organisations.find((each) => each.id === comment.organisation_id)?.name ?? null,
      reason,
    }
    await note(isHidden ? 'comment.shown-again' : 'comment.hidden', about)
    return { id }
  })
}

/** One that the asker wrote and may still change. */
async function ownComment(transaction: Transaction<Tables>, place: Place, id: string): Promise<CommentTable> {
  const comment = await commentAt(transaction, place, id)
  if (comment.written_by !== place.personId) throw new Refusal('not_allowed')
  if (comment.taken_back_at !== null) throw new Refusal('not_now', { field: 'taken_back' })
  return comment
}

async function commentAt(transaction: Transaction<Tables>, place: Place, id: string): Promise<CommentTable> {
  const comment = await findComment(transaction, place, id)
  if (comment === undefined) throw new Refusal('not_found')
  return comment
}
