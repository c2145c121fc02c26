import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import { can } from '@roundtable/shared/permissions'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { findOpenOfOthers } from './store.ts'

/** For partners: what others have suggested and nobody has settled. */
export async function amendmentsWaiting(
  { database }: Pick<Desk, 'database'>,
  place: Place,
): Promise<WaitingOf<'amendment.to-settle'>[]> {
  if (!can(place.role, 'amendment.settle')) return []
  const open = await findOpenOfOthers(database.kysely, place)
  return open.map(({ id, documentId, openedAt, title, name }) => ({
    kind: 'amendment.to-settle',
    id,
    about: { document: title, by: name },
    since: openedAt,
    dueAt: null,
    to: `/documents/${documentId}/suggestions/${id}`,
  }))
}
