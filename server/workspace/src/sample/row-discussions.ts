import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DocumentId } from '@roundtable/shared/ids'
import { openThread, reply } from '../features/comments/index.ts'
import type { Place } from '../features/membership/index.ts'
import type { Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'

const dayMs = 86_400_000

/** What people of the demo say about one of its milestones. */
const said = [
  {
    by: 'Leila Haddad',
    daysAgo: 3,
    says: 'Thirteen communities are still without a monitor. We can train six people in December; who can take the other seven?',
  },
  {
    by: 'Ama Dankwa',
    daysAgo: 2,
    says: 'Four of them have chosen somebody by now. I ask the elders of the other three next week.',
  },
] as const

/** Says it by the verbs of their pages. */
export async function discussMilestone(
  transaction: Transaction<Tables>,
  documentId: DocumentId,
  placeOf: (name: string) => Promise<Place>,
  now: number,
): Promise<void> {
  let threadId: string | undefined
  for (const { by, daysAgo, says: text } of said) {
    const desk = deskAt(transaction, now - daysAgo * dayMs)
    const place = await placeOf(by)
    const words = { key: randomUUID(), text }
    if (threadId === undefined)
      ({ threadId } = await openThread(desk, place, documentId, { ...words, anchor }))
    else await reply(desk, place, threadId, words)
  }
}

const anchor = {
  in: 'row',
  row: 'm-7',
  field: null,
  quote: 'Child-labour monitoring in 40 communities',
} as const
