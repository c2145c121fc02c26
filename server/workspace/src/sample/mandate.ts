import {
  answerFlag,
  confirmMandate,
  declareInterest,
  proposeMandate,
  raiseFlag,
} from '../features/mandate/index.ts'
import type { PastAct } from './past.ts'

/** The cocoa secretariat: mandated by two sectors, hosted by one that pays, flagged once and answered. */
export function cocoaMandate(): PastAct[] {
  let mandateId = ''
  let flagId = ''
  return [
    {
      at: '2026-03-03T10:00Z',
      by: 'Hannah Weiss',
      async does(desk, place) {
        const { id } = await proposeMandate(desk, place, {
          body: 'Joint secretariat in Kumasi',
          tasks: [
            'Invites people and keeps the list of partners',
            'Moderates meetings and decisions, without a vote',
            'Keeps the minutes and the record',
            'Runs the checks of organisations that ask to join',
            'Publishes what the partners have cleared',
          ],
          from: '2026-04-01',
          until: '2028-03-31',
          host: 'Isling Foundation',
          reporting:
            'To all partners twice a year, in April and October: what was done, what it cost, what went wrong.',
        })
        mandateId = id
      },
    },
    {
      at: '2026-03-05T08:40Z',
      by: 'Miriam Osei',
      does: (desk, place) =>
        declareInterest(desk, place, mandateId, {
          kind: 'funder',
          text: 'The Isling Foundation employs us and pays 18 % of the budget of the partnership.',
        }),
    },
    {
      at: '2026-03-10T09:25Z',
      by: 'Ingrid Solheim',
      does: (desk, place) => confirmMandate(desk, place, mandateId),
    },
    {
      at: '2026-03-12T14:10Z',
      by: 'Ama Dankwa',
      does: (desk, place) =>
        declareInterest(desk, place, mandateId, {
          kind: 'other',
          text: 'Tomás Varga worked for Nordhavn Trading until 2021. He told us himself.',
        }),
    },
    {
      at: '2026-09-29T16:30Z',
      by: 'Ama Dankwa',
      async does(desk, place) {
        const text =
          'The invitation to the meeting on prices reached the companies on 21 September and us on the 28th. ' +
          'Five district chairs could not come.'
        flagId = (await raiseFlag(desk, place, { text, entry: null })).id
      },
    },
    {
      at: '2026-10-02T09:15Z',
      by: 'Miriam Osei',
      does: (desk, place) =>
        answerFlag(desk, place, flagId, {
          text:
            'That is true. The list in our mail program was an old one. From now on invitations go out to all in the ' +
            'same minute, and the meeting is held again on 20 October.',
        }),
    },
    {
      at: '2026-11-17T11:05Z',
      by: 'Jonas Brandt',
      does: (desk, place) =>
        raiseFlag(desk, place, {
          text: 'The draft minutes of 20 October say “agreed” where we said that we would think about it.',
          entry: null,
        }),
    },
  ]
}
