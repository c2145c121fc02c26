import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import { namesOf } from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { findMentions } from './store.ts'

/** Comments that mention the asker, until they have read them. */
export async function commentsWaiting(
  { database: { kysely } }: Pick<Desk, 'database'>,
  place: Place,
): Promise<WaitingOf<'comment.mention'>[]> {
  const mentions = await findMentions(kysely, place)
  const names = await namesOf(kysely, [...new Set(mentions.map(({ by }) => by))])
  return mentions.map(({ id, by, at, documentId, threadId, title }) => ({
    kind: 'comment.mention',
    id,
    about: { by: names.get(by) ?? '', document: title },
    since: at,
    dueAt: null,
    to: `/documents/${documentId}?thread=${threadId}`,
  }))
}
