import type { Verdict } from '@roundtable/shared/profiles/commitments'
import { answerClaim, claimDone, makeCommitment, withdrawCommitment } from '../features/profiles/index.ts'
import type { PastAct } from './past.ts'

interface SamplePromise {
  by: string
  made: string
  text: string
  dueOn: string
  done?: { at: string; evidence: string }
  said?: { by: string; at: string; verdict: Verdict; reason: string }[]
  withdrawn?: { at: string; reason: string }
}

const confirmed = (by: string, at: string) => ({ by, at, verdict: 'confirmed', reason: '' }) as const

/** Ten promises of the cocoa table: kept, kept late, waiting, late, disputed and withdrawn. */
const promises: readonly SamplePromise[] = [
  {
    by: 'Ama Dankwa',
    made: '2025-10-07T09:10Z',
    text: 'We map 1,200 plots in Wasa Bena with the families who work them',
    dueOn: '2026-03-31',
    done: {
      at: '2026-03-24T16:02Z',
      evidence: '1,214 plots are in the register, each with the family’s word.',
    },
    said: [confirmed('Samuel Adjei-Nti', '2026-03-27T09:15Z')],
  },
  {
    by: 'Ama Dankwa',
    made: '2026-01-20T11:30Z',
    text: 'We read the vision aloud in each of the five districts',
    dueOn: '2026-05-31',
    done: { at: '2026-05-12T13:20Z', evidence: 'Notes of five meetings, 412 people.' },
    said: [confirmed('Hannah Weiss', '2026-05-19T08:45Z')],
  },
  {
    by: 'Jonas Brandt',
    made: '2025-11-11T10:00Z',
    text: 'We pay the premium for the light crop within thirty days of delivery',
    dueOn: '2026-08-31',
    done: { at: '2026-09-16T14:30Z', evidence: 'Payments of 14 September, list with the union.' },
    said: [confirmed('Ama Dankwa', '2026-09-21T10:40Z')],
  },
  {
    by: 'Samuel Adjei-Nti',
    made: '2026-02-17T09:00Z',
    text: 'We open the register of plots to all partners for reading',
    dueOn: '2026-06-30',
    done: { at: '2026-06-22T15:10Z', evidence: 'Accounts for eleven partners.' },
    said: [
      confirmed('Rui Tavares', '2026-06-24T09:05Z'),
      {
        by: 'Grace Nunoo',
        at: '2026-06-29T11:55Z',
        verdict: 'disputed',
        reason: 'We have no account yet, and the map of the forest edge is missing.',
      },
    ],
  },
  {
    by: 'Petra Vogel',
    made: '2026-03-10T13:00Z',
    text: 'We present a second financier to the partners',
    dueOn: '2026-09-30',
  },
  {
    by: 'Elena Marchetti',
    made: '2025-12-09T12:15Z',
    text: 'We set up a training fund for 300 young farmers',
    dueOn: '2026-10-31',
    withdrawn: {
      at: '2026-07-14T09:50Z',
      reason: 'Our board has cut the budget for the year. We say so early, and ask for help.',
    },
  },
  {
    by: 'Leila Haddad',
    made: '2026-04-14T10:30Z',
    text: 'We train forty community watchers in child protection',
    dueOn: '2026-11-30',
    done: { at: '2026-11-16T12:25Z', evidence: 'Two courses, 43 people, lists with the district offices.' },
  },
  {
    by: 'Kofi Amarteifio',
    made: '2026-06-23T08:20Z',
    text: 'We publish the traceability standard for the pilot',
    dueOn: '2026-12-04',
  },
  {
    by: 'Kwabena Ofori',
    made: '2026-05-05T14:40Z',
    text: 'We report on household incomes with the numbers of this season',
    dueOn: '2027-03-31',
  },
  {
    by: 'Yaw Sarkodie',
    made: '2026-08-25T09:35Z',
    text: 'We place an extension officer in every district',
    dueOn: '2027-06-30',
  },
]

export function cocoaCommitments(): PastAct[] {
  return promises.flatMap(actsOf)
}

function actsOf({ by, made, text, dueOn, done, said = [], withdrawn }: SamplePromise): PastAct[] {
  let id = ''
  const makes: PastAct = {
    at: made,
    by,
    async does(desk, place) {
      id = (await makeCommitment(desk, place, { text, dueOn })).id
    },
  }
  const claims = done && { at: done.at, by, does: claimIn(() => id, done.evidence) }
  const verdicts = said.map(({ verdict, reason, ...who }): PastAct => ({
    ...who,
    does: (desk, place) => answerClaim(desk, place, id, { verdict, reason }),
  }))
  const takesBack = withdrawn && {
    at: withdrawn.at,
    by,
    does: ((desk, place) =>
      withdrawCommitment(desk, place, id, { reason: withdrawn.reason })) satisfies PastAct['does'],
  }
  return [makes, ...(claims ? [claims] : []), ...verdicts, ...(takesBack ? [takesBack] : [])]
}

const claimIn =
  (id: () => string, evidence: string): PastAct['does'] =>
  (desk, place) =>
    claimDone(desk, place, id(), { evidence })
