import type { CheckResult, Criterion } from '@roundtable/shared/due-diligence/criteria'
import type { Application } from '@roundtable/shared/due-diligence/inputs'
import type { Voice } from '@roundtable/shared/due-diligence/voices'

/** The files of the demo. All of it is invented; times are in days before the demo is made. */
export interface FileSample {
  organisation: string
  opened: number
  /** Nobody where a partner is looked at again. */
  applicant?: { person: string; form: Application; saved?: number; submitted?: number }
  screening?: number
  review?: number
  reviewers?: readonly [string, string]
  checks?: readonly CheckSample[]
  /** When both have looked at everything that `checks` does not name, and found nothing. */
  wholeOn?: number
  notes?: readonly { by: string; text: string; daysAgo: number }[]
  messages?: readonly { from: 'applicant' | 'partnership'; text: string; daysAgo: number }[]
  recommended?: number
  recommends?: 'admit' | 'admit_with_conditions' | 'decline'
  reasons?: readonly [string, string]
  conditions?: readonly { text: string; dueIn: number }[]
  voices?: readonly { by: string; voice: Voice; reason?: string; daysAgo: number }[]
}

export interface CheckSample {
  by: string
  criterion: Criterion
  result: CheckResult
  said: string
  url?: string
  daysAgo: number
}

export interface Applicant {
  name: string
  organisation: string
}

export const found: Readonly<Record<Criterion, string>> = {
  sanctions: 'On none of the lists of the United Nations, the European Union and the United States.',
  corruption: 'No judgment found in the registers of the countries it works in.',
  forced_labour: 'No case found. Its auditors visit the sites once a year.',
  banned_goods: 'Nothing of the kind in its accounts.',
  public_controversies: 'Two critical articles in five years; it answered both with figures.',
  court_cases: 'No open proceedings that it or the register names.',
  environment: 'Has a policy with dates, and reports on it.',
  labour_rights: 'Has a place for complaints that people on site know of.',
  governance: 'Owners and donors are public, the board is elected.',
  contribution: 'Brings what two of our milestones still lack.',
  independence: 'Depends on none of the partners by more than a tenth of its income.',
  reputation: 'Known in the districts, and spoken of with respect.',
}

const no = { sanctions: 'no', corruption: 'no', forced_labour: 'no', banned_goods: 'no' } as const

const fairField: FileSample = {
  organisation: 'Fair Field Network',
  opened: 712,
  review: 708,
  reviewers: ['Ingrid Solheim', 'Kwabena Ofori'],
  checks: [
    {
      by: 'Kwabena Ofori',
      criterion: 'governance',
      result: 'concern',
      said: 'The accounts of the last two years are with the auditors and not yet public.',
      url: 'https://fair-field.example/reports',
      daysAgo: 700,
    },
  ],
  wholeOn: 699,
  recommended: 695,
  recommends: 'admit_with_conditions',
  reasons: [
    'A partner we have worked with well. The accounts should be public.',
    'As found. One thing is open.',
  ],
  conditions: [
    { text: 'Publish the audited accounts of both years', dueIn: 24 },
    { text: 'Name a second person who may sign for the network', dueIn: 130 },
  ],
  voices: [
    'Yaw Sarkodie',
    'Petra Vogel',
    'Jonas Brandt',
    'Elena Marchetti',
    'Ama Dankwa',
    'Leila Haddad',
    'Rui Tavares',
  ].map((by) => ({ by, voice: 'admit_with_conditions', daysAgo: 690 })),
}

const goldenPod: FileSample = {
  organisation: 'Golden Pod Holdings',
  opened: 260,
  applicant: {
    person: 'Viktor Lang',
    saved: 256,
    submitted: 254,
    form: {
      about:
        'A holding with four trading houses in three countries. Founded in 2011, owned by a family trust.',
      sector: 'private',
      reason: 'Our buyers ask for cocoa they can trace.',
      contribution: 'We buy about four per cent of the harvest of the region.',
      conflicts: 'We hold shares of a supplier of Valley Bean Processors.',
      exclusions: no,
    },
  },
  screening: 250,
  review: 244,
  reviewers: ['Leila Haddad', 'Rui Tavares'],
  checks: [
    {
      by: 'Leila Haddad',
      criterion: 'forced_labour',
      result: 'fail',
      said: 'The labour inspection found eleven children on two farms that it runs itself. It was told twice and did nothing.',
      url: 'https://inspection.example/reports/golden-pod',
      daysAgo: 226,
    },
    {
      by: 'Rui Tavares',
      criterion: 'forced_labour',
      result: 'fail',
      said: 'I spoke to the inspectors. The finding stands.',
      daysAgo: 222,
    },
  ],
  wholeOn: 220,
  recommended: 215,
  recommends: 'decline',
  reasons: ['The finding of the inspection, and that nothing followed.', 'For the same reason.'],
  voices: [
    'Yaw Sarkodie',
    'Petra Vogel',
    'Samuel Adjei-Nti',
    'Jonas Brandt',
    'Ama Dankwa',
    'Grace Nunoo',
    'Kwabena Ofori',
  ].map((by) => ({ by, voice: 'decline', daysAgo: 205 })),
}

const harbourLine: FileSample = {
  organisation: 'Harbour Line Logistics',
  opened: 46,
  applicant: {
    person: 'Noor Rahimi',
    saved: 41,
    submitted: 40,
    form: {
      about:
        'We run two warehouses and forty lorries between the five districts and the harbour. Founded in 2004. Sixty per cent belong to the people who work here, the rest to a regional bank.',
      sector: 'private',
      reason:
        'Every sack of the pilot passes through our hands, and nobody reads what we could tell about its way.',
      contribution: 'Times and weights at each stop, and a warehouse where lots stay apart.',
      conflicts: 'Nordhavn Trading is our largest customer, with a fifth of our income.',
      exclusions: { ...no, sanctions: null },
    },
  },
  screening: 36,
  review: 30,
  reviewers: ['Ama Dankwa', 'Rui Tavares'],
  checks: [
    { by: 'Rui Tavares', criterion: 'corruption', result: 'pass', said: found.corruption, daysAgo: 24 },
    {
      by: 'Ama Dankwa',
      criterion: 'corruption',
      result: 'pass',
      said: 'Asked at the court of the harbour town: nothing.',
      daysAgo: 18,
    },
    { by: 'Rui Tavares', criterion: 'forced_labour', result: 'pass', said: found.forced_labour, daysAgo: 24 },
    {
      by: 'Ama Dankwa',
      criterion: 'forced_labour',
      result: 'pass',
      said: 'Spoke to six drivers. They have contracts and are paid by the day.',
      daysAgo: 17,
    },
    { by: 'Rui Tavares', criterion: 'banned_goods', result: 'pass', said: found.banned_goods, daysAgo: 23 },
    {
      by: 'Rui Tavares',
      criterion: 'environment',
      result: 'concern',
      said: 'The lorries are old, and there is no plan for when they are replaced.',
      url: 'https://harbour-line.example/fleet',
      daysAgo: 22,
    },
    {
      by: 'Ama Dankwa',
      criterion: 'environment',
      result: 'pass',
      said: 'Shares loads with two others, so that few lorries drive empty.',
      daysAgo: 16,
    },
    {
      by: 'Rui Tavares',
      criterion: 'governance',
      result: 'unknown',
      said: 'Who stands behind the regional bank is in no register I found.',
      daysAgo: 20,
    },
    {
      by: 'Rui Tavares',
      criterion: 'governance',
      result: 'concern',
      said: 'The bank has named its owners. One of them trades cocoa himself.',
      daysAgo: 8,
    },
    {
      by: 'Ama Dankwa',
      criterion: 'contribution',
      result: 'pass',
      said: 'Closes the gap between our farms and the harbour.',
      daysAgo: 15,
    },
    { by: 'Rui Tavares', criterion: 'contribution', result: 'pass', said: found.contribution, daysAgo: 15 },
  ],
  messages: [
    {
      from: 'partnership',
      text: 'Who owns the regional bank that holds forty per cent of your company? And one question of the form is still open: is anybody of yours on a list of sanctions?',
      daysAgo: 14,
    },
    {
      from: 'applicant',
      text: 'The list of its owners is in the register of the harbour town since last week; I have asked the bank to send it to you. On the other question our lawyer looks at two shareholders, and I will answer when she has.',
      daysAgo: 10,
    },
  ],
  notes: [
    {
      by: 'Ama Dankwa',
      text: 'Two of our cooperatives rent trucks from them. I do not think that is a conflict, but you should know.',
      daysAgo: 19,
    },
    {
      by: 'Rui Tavares',
      text: 'Thank you. I would leave the two questions on independence to somebody who does not buy from Nordhavn.',
      daysAgo: 12,
    },
  ],
}

const cooperativeBank: FileSample = {
  organisation: 'Five Districts Cooperative Bank',
  opened: 84,
  applicant: {
    person: 'Esi Mireku',
    saved: 80,
    submitted: 78,
    form: {
      about:
        'A bank of forty savings groups with 19,000 members, most of them women. Supervised by the central bank.',
      sector: 'private',
      reason: 'A living income needs credit in the months without harvest.',
      contribution: 'Small loans at fair terms, and figures on what families save and owe.',
      conflicts: 'Three members of our board farm cocoa themselves.',
      exclusions: no,
    },
  },
  screening: 74,
  review: 66,
  reviewers: ['Hannah Weiss', 'Samuel Adjei-Nti'],
  checks: [
    {
      by: 'Hannah Weiss',
      criterion: 'independence',
      result: 'concern',
      said: 'Lends to members of the farmers’ union. It should say so whenever prices are discussed.',
      daysAgo: 30,
    },
  ],
  wholeOn: 21,
  recommended: 6,
  recommends: 'admit_with_conditions',
  reasons: [
    'Sound, and the first voice for credit at our table. It should say when it speaks as a lender.',
    'Supervised, solvent and known in all five districts.',
  ],
  conditions: [{ text: 'Declare loans to partners once a year', dueIn: 90 }],
  voices: [
    {
      by: 'Yaw Sarkodie',
      voice: 'admit_with_conditions',
      reason: 'Credit is what the extension services miss most.',
      daysAgo: 4,
    },
    { by: 'Leila Haddad', voice: 'admit_with_conditions', daysAgo: 3 },
    {
      by: 'Jonas Brandt',
      voice: 'admit',
      reason: 'The condition is fine, and I would not need it.',
      daysAgo: 2,
    },
  ],
}

const womenInCocoa: FileSample = {
  organisation: 'Women in Cocoa Circle',
  opened: 20,
  applicant: {
    person: 'Akosua Frimpong',
    saved: 12,
    submitted: 9,
    form: {
      about:
        'A circle of 600 women who farm, trade and study cocoa. Founded in 2019, paid for by its members.',
      sector: 'civil_society',
      reason: 'Half of the work on the farms is done by women, and few of them sit at this table.',
      contribution: 'Voices from forty villages, and people who train others.',
      conflicts: 'None that we know of.',
      exclusions: no,
    },
  },
  screening: 5,
}

const weatherwise: FileSample = {
  organisation: 'Weatherwise Stations',
  opened: 4,
  applicant: {
    person: 'Lena Fuchs',
    saved: 2,
    form: {
      about: 'We run 220 weather stations on fields and publish what they measure.',
      sector: 'academia',
      reason: '',
      contribution: '',
      conflicts: '',
      exclusions: { sanctions: null, corruption: null, forced_labour: null, banned_goods: null },
    },
  },
}

/** By the slug of the partnership. */
export const files: Readonly<Record<string, readonly FileSample[]>> = {
  'sustainable-cocoa': [fairField, goldenPod, cooperativeBank, harbourLine, womenInCocoa],
  'farm-data-charter': [weatherwise],
}
