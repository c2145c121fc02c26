import type { Transaction } from 'kysely'
import type { DecisionAnswer } from '@roundtable/shared/joining/joining'
import { answerEverything } from '../features/joining/index.ts'
import { findPlaceIn } from '../features/membership/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'
import { cocoa } from './partnerships.ts'

const accept: DecisionAnswer = { response: 'accept' }

/** What those who joined later said to what was decided before. Valley Bean and the Forest Commons have not answered yet. */
const answers: readonly { at: string; by: string; answer: DecisionAnswer }[] = [
  { at: '2023-11-20T10:00Z', by: 'Ingrid Solheim', answer: accept },
  { at: '2023-11-27T15:20Z', by: 'Kwabena Ofori', answer: accept },
  { at: '2024-01-30T09:10Z', by: 'Samuel Adjei-Nti', answer: accept },
  {
    at: '2024-02-22T13:45Z',
    by: 'Rui Tavares',
    answer: {
      response: 'accept_with_note',
      note: 'We would have waited for a third sector before calling it founded.',
    },
  },
  {
    at: '2024-03-25T08:30Z',
    by: 'Hannah Weiss',
    answer: {
      response: 'request_review',
      note: 'Farm workers had no voice when it was founded. We ask to look at the groups again.',
    },
  },
  { at: '2024-05-28T16:05Z', by: 'Elena Marchetti', answer: accept },
]

/** Plays the answers by the verb their page calls, each at its time. */
export async function answerWhatWasDecided(
  transaction: Transaction<Tables>,
  table: { id: string; slug: string },
  people: ReadonlyMap<string, PersonTable>,
): Promise<void> {
  if (table.slug !== cocoa.slug) return
  for (const { at, by, answer } of answers) {
    const place = await findPlaceIn(transaction, people.get(by)!.id, table.id)
    await answerEverything(deskAt(transaction, Date.parse(at)), place!, answer)
  }
}
