import type { Level } from '@roundtable/shared/profiles/expertise'
import { type Profile, unsaidProfile } from '@roundtable/shared/profiles/profile'
import {
  addTopic,
  meetNeed,
  recordNeed,
  recordTerm,
  stateLevel,
  writeProfile,
} from '../features/profiles/index.ts'
import type { PastAct } from './past.ts'

const profiles: Record<string, Partial<Profile>> = {
  'Yaw Sarkodie': {
    languages: ['en', 'ak'],
    country: 'GH',
    approvalDays: 20,
    decisionCustom: 'The chief director signs. What costs money goes to the finance ministry first.',
    meetingPreferences: 'Mornings, in person where it is about districts.',
  },
  'Petra Vogel': {
    languages: ['de', 'en', 'fr'],
    country: 'DE',
    region: 'BE',
    approvalDays: 15,
    decisionCustom: 'Two divisions co-sign; the legal division sees every text that binds.',
    meetingPreferences: 'Video calls before 15:00 in Berlin.',
    closed: [{ from: '2026-12-21', until: '2027-01-03', reason: 'Offices closed between the years' }],
  },
  'Samuel Adjei-Nti': {
    languages: ['en', 'ak'],
    country: 'GH',
    approvalDays: 10,
    decisionCustom: 'The board of the authority meets on the first Tuesday of each month.',
    meetingPreferences: 'Not in the main harvest, October to December.',
  },
  'Jonas Brandt': {
    languages: ['de', 'en'],
    country: 'DE',
    region: 'HH',
    approvalDays: 5,
    decisionCustom: 'The family council decides on prices; all else the managing directors.',
    meetingPreferences: 'Short calls, papers two days before.',
    closed: [{ from: '2026-12-24', until: '2027-01-01', reason: 'Plant holidays' }],
  },
  'Ingrid Solheim': {
    languages: ['no', 'en', 'da'],
    country: 'NO',
    approvalDays: 7,
    decisionCustom: 'Contracts beyond two seasons need the board.',
    meetingPreferences: 'Video, any weekday.',
  },
  'Elena Marchetti': {
    languages: ['it', 'es', 'en'],
    country: 'IT',
    approvalDays: 20,
    decisionCustom: 'Our lawyers read every text; plan four weeks.',
    meetingPreferences: 'Afternoons.',
    closed: [{ from: '2027-08-09', until: '2027-08-22', reason: 'Summer closure' }],
  },
  'Kofi Amarteifio': {
    languages: ['en', 'ak'],
    country: 'GH',
    approvalDays: 3,
    decisionCustom: 'The managing director decides.',
    meetingPreferences: 'By phone.',
  },
  'Ama Dankwa': {
    languages: ['en', 'ak'],
    country: 'GH',
    approvalDays: 15,
    decisionCustom: 'The chairs of the five districts have to agree; they come together every three weeks.',
    meetingPreferences: 'By phone, Tuesdays and Thursdays. Papers in plain language.',
  },
  'Leila Haddad': {
    languages: ['en', 'fr'],
    country: 'GB',
    region: 'ENG',
    approvalDays: 5,
    decisionCustom: 'The country team decides; what touches children goes to our safeguarding lead.',
    meetingPreferences: 'No photographs, no recordings.',
  },
  'Hannah Weiss': {
    languages: ['de', 'en'],
    country: 'DE',
    region: 'BE',
    approvalDays: 10,
    decisionCustom: 'By consent of the member groups; silence for ten working days is consent.',
    meetingPreferences: 'Video calls with written notes.',
  },
  'Grace Nunoo': {
    languages: ['en', 'ak', 'ee'],
    country: 'GH',
    approvalDays: 8,
    decisionCustom: 'Community forest committees are asked first.',
    meetingPreferences: 'Fridays we are in the field.',
    workingDays: [1, 2, 3, 4],
  },
  'Kwabena Ofori': {
    languages: ['en'],
    country: 'GH',
    approvalDays: 5,
    decisionCustom: 'The director signs; data agreements go to the ethics board.',
    meetingPreferences: 'Outside examination weeks.',
    closed: [{ from: '2026-12-18', until: '2027-01-10', reason: 'End of the term' }],
  },
  'Zainab Alhassan': {
    languages: ['en', 'ha'],
    country: 'GH',
    approvalDays: 12,
    decisionCustom: 'The dean signs until a new delegate is named.',
    meetingPreferences: 'By mail.',
  },
  'Rui Tavares': {
    languages: ['de', 'en', 'pt'],
    country: 'DE',
    region: 'BW',
    approvalDays: 5,
    decisionCustom: 'The research group decides; publications need no approval.',
    meetingPreferences: 'Video, any time.',
  },
}

type SampleNeed = [kind: 'need' | 'contribution', by: string, since: string, text: string]
const needs: readonly SampleNeed[] = [
  ['contribution', 'Yaw Sarkodie', '2023-09-20', 'Extension officers in all five districts'],
  ['need', 'Yaw Sarkodie', '2026-03-02', 'Harvest forecasts by district'],
  ['need', 'Petra Vogel', '2026-01-15', 'A second financier by June'],
  ['contribution', 'Petra Vogel', '2023-09-20', 'Half of the budget of the first phase'],
  ['need', 'Samuel Adjei-Nti', '2026-04-10', 'Two data clerks for the register of plots'],
  ['contribution', 'Samuel Adjei-Nti', '2024-02-01', 'The register of plots, open to partners'],
  ['need', 'Jonas Brandt', '2026-05-04', 'Clear rules on who may use plot data'],
  ['contribution', 'Jonas Brandt', '2024-06-03', 'Buys the beans of the pilot at the reference price'],
  ['need', 'Ingrid Solheim', '2026-02-09', 'Contracts that run for three seasons'],
  ['need', 'Kofi Amarteifio', '2026-06-15', 'A shared weighing log'],
  ['need', 'Ama Dankwa', '2026-07-13', 'Travel costs paid for farmers who come to meetings'],
  ['contribution', 'Ama Dankwa', '2023-09-20', 'People who know every plot, in all five districts'],
  ['need', 'Leila Haddad', '2025-11-03', 'Access to all villages of the pilot'],
  ['need', 'Hannah Weiss', '2025-10-06', 'Open price data of the state'],
  ['contribution', 'Grace Nunoo', '2025-02-10', 'Forest edge checks twice a year'],
  ['need', 'Kwabena Ofori', '2026-08-17', 'Field access for the household survey'],
  ['need', 'Rui Tavares', '2025-05-12', 'Raw data of the household survey'],
]

/** Who says that which need is met, by whom, and when. */
const met = [
  { by: 'Rui Tavares', text: 'Raw data of the household survey', through: 'Kwabena Ofori', on: '2026-02-16' },
  {
    by: 'Leila Haddad',
    text: 'Access to all villages of the pilot',
    through: 'Ama Dankwa',
    on: '2026-09-07',
  },
] as const

/** Nobody can carry `Land rights`; `Satellite images` hangs on one organisation. */
const expertise: Record<string, Record<string, Level>> = {
  'Living income': {
    'Hannah Weiss': 3,
    'Kwabena Ofori': 2,
    'Ama Dankwa': 2,
    'Jonas Brandt': 1,
    'Petra Vogel': 1,
  },
  'Child protection': { 'Leila Haddad': 3, 'Ama Dankwa': 2, 'Yaw Sarkodie': 1, 'Elena Marchetti': 1 },
  'Plot mapping': { 'Samuel Adjei-Nti': 3, 'Ama Dankwa': 2, 'Kofi Amarteifio': 1, 'Rui Tavares': 1 },
  Traceability: { 'Kofi Amarteifio': 3, 'Ingrid Solheim': 2, 'Jonas Brandt': 2, 'Samuel Adjei-Nti': 1 },
  Agroforestry: { 'Kwabena Ofori': 3, 'Yaw Sarkodie': 2, 'Grace Nunoo': 2, 'Ama Dankwa': 1 },
  'Satellite images': { 'Grace Nunoo': 3, 'Rui Tavares': 1, 'Samuel Adjei-Nti': 1, 'Ingrid Solheim': 0 },
  'Land rights': { 'Yaw Sarkodie': 1, 'Ama Dankwa': 1, 'Grace Nunoo': 1, 'Elena Marchetti': 0 },
  Evaluation: { 'Rui Tavares': 3, 'Kwabena Ofori': 2, 'Zainab Alhassan': 2, 'Petra Vogel': 1 },
}

const terms = [
  {
    by: 'Ama Dankwa',
    word: 'Living income',
    meaning: 'What a family of five needs for a decent life, net of costs.',
  },
  {
    by: 'Jonas Brandt',
    word: 'Living income',
    meaning: 'The reference price for a bag, times an average yield.',
  },
  { by: 'Elena Marchetti', word: 'Adopted', meaning: 'Signed by our legal representative.' },
  { by: 'Ama Dankwa', word: 'Adopted', meaning: 'Read aloud in the districts and agreed to.' },
  { by: 'Samuel Adjei-Nti', word: 'Plot', meaning: 'A parcel with a number in the register.' },
] as const

/** What the organisations of the cocoa table have said of themselves. */
export function cocoaProfiles(): PastAct[] {
  const needIds = new Map<string, string>()
  const topicIds = new Map<string, string>()
  return [
    ...Object.entries(profiles).map(([by, said], index): PastAct => ({
      at: new Date(Date.parse('2025-09-08T09:05Z') + index * 26 * hour).toISOString(),
      by,
      does: (desk, place) => writeProfile(desk, place, { ...unsaidProfile, ...said }),
    })),
    ...needs.map(([kind, by, since, text], index): PastAct => ({
      at: momentAfter(since, by === 'Leila Haddad' ? 1 : index),
      by,
      async does(desk, place) {
        needIds.set(text, (await recordNeed(desk, place, { kind, text, since })).id)
      },
    })),
    ...met.map(({ by, text, through, on }): PastAct => ({
      at: `${on}T15:20Z`,
      by,
      async does(desk, place) {
        const organisation = await organisationOf(desk, place, through)
        await meetNeed(desk, place, needIds.get(text)!, { by: organisation, on })
      },
    })),
    ...Object.keys(expertise).map((name, index): PastAct => ({
      at: `2025-10-14T10:0${index}Z`,
      by: 'Miriam Osei',
      async does(desk, place) {
        topicIds.set(name, (await addTopic(desk, place, { name })).id)
      },
    })),
    ...Object.entries(expertise).flatMap(([name, levels], topic) =>
      Object.entries(levels).map(([by, level], index): PastAct => ({
        at: new Date(Date.parse('2025-10-20T08:10Z') + (index * 31 + topic) * hour).toISOString(),
        by,
        does: (desk, place) => stateLevel(desk, place, topicIds.get(name)!, { level }),
      })),
    ),
    ...terms.map(({ by, word, meaning }, index): PastAct => ({
      at: `2026-01-1${index + 2}T13:40Z`,
      by,
      does: (desk, place) => recordTerm(desk, place, { word, meaning }),
    })),
  ]
}

/** At the second table one organisation has begun to say how it works. */
export function charterProfiles(): PastAct[] {
  return [
    {
      at: '2025-09-02T09:30Z',
      by: 'Ama Dankwa',
      does: (desk, place) => writeProfile(desk, place, { ...unsaidProfile, ...profiles['Ama Dankwa'] }),
    },
    {
      at: '2025-09-02T09:45Z',
      by: 'Ama Dankwa',
      does: (desk, place) =>
        recordNeed(desk, place, { kind: 'need', text: 'A contract in plain language', since: '2025-09-01' }),
    },
  ]
}

const hour = 60 * 60 * 1000

const momentAfter = (day: string, index: number): string =>
  new Date(Date.parse(`${day}T08:30Z`) + index * 47 * 60_000).toISOString()

/** The organisation somebody of the sample acts for. */
async function organisationOf(
  { database }: Parameters<PastAct['does']>[0],
  { partnership }: Parameters<PastAct['does']>[1],
  name: string,
): Promise<string> {
  const { organisation_id } = await database.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('organisation_id')
    .where('person.name', '=', name)
    .where('membership.partnership_id', '=', partnership.id)
    .executeTakeFirstOrThrow()
  return organisation_id!
}
