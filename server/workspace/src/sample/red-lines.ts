import type { Transaction } from 'kysely'
import type { Disclosure, RedLineTerms } from '@roundtable/shared/red-lines'
import { findPlaceIn } from '../features/membership/index.ts'
import { addRedLine, reviseRedLine, standRedLine } from '../features/red-lines/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'

/** What somebody did with a red line, in the order of time. */
interface SampleAct {
  by: string
  at: string
  terms?: RedLineTerms
  stands?: { to: Disclosure | 'withdrawn'; reason: string }
}

const from = (validFrom: string, validUntil: string | null = null) => ({ validFrom, validUntil })

const price: RedLineTerms = {
  kind: 'limit',
  statement: 'We sign nothing that lets the farm gate price fall below the living income reference price.',
  topics: ['price', 'living income'],
  limit: { metric: 'Farm gate price', op: '>=', value: 2100, unit: 'EUR per tonne' },
  firmness: 'firm',
  ...from('2025-02-01'),
}
const work: RedLineTerms = {
  kind: 'limit',
  statement: 'Unpaid work on plot maps takes a member at most one day a season.',
  topics: ['traceability', 'workload'],
  limit: { metric: 'Unpaid work on maps', op: '<=', value: 1, unit: 'day per season' },
  firmness: 'negotiable',
  ...from('2025-06-01'),
}

/** By partnership, the lines one after the other, each with all that was done with it. */
const lines: Readonly<Record<string, readonly (readonly SampleAct[])[]>> = {
  'sustainable-cocoa': [
    [
      { by: 'Ama Dankwa', at: '2025-02-03T09:10Z', terms: price },
      {
        by: 'Ama Dankwa',
        at: '2025-03-12T14:05Z',
        stands: { to: 'internal', reason: 'Buyers plan the season now and should not plan below it.' },
      },
    ],
    [
      { by: 'Ama Dankwa', at: '2025-06-04T08:30Z', terms: work },
      {
        by: 'Ama Dankwa',
        at: '2025-10-21T16:40Z',
        terms: {
          ...work,
          statement: 'Unpaid work on plot maps takes a member at most two days a season.',
          limit: { metric: 'Unpaid work on maps', op: '<=', value: 2, unit: 'days per season' },
        },
      },
    ],
    [
      {
        by: 'Ama Dankwa',
        at: '2025-09-02T10:00Z',
        terms: {
          kind: 'must_not',
          statement: 'Data about a plot must not reach a lender without the farmer’s written consent.',
          topics: ['plot data', 'credit'],
          firmness: 'firm',
          ...from('2025-09-01'),
        },
      },
      {
        by: 'Ama Dankwa',
        at: '2025-09-15T11:20Z',
        stands: { to: 'org_and_secretariat', reason: 'The secretariat prepares the data agreement.' },
      },
    ],
    [
      {
        by: 'Ama Dankwa',
        at: '2025-04-08T09:00Z',
        terms: {
          kind: 'must_not',
          statement: 'No new weighing fee before the harvest of 2025 is paid for.',
          topics: ['fees'],
          firmness: 'firm',
          ...from('2025-04-08', '2025-12-31'),
        },
      },
    ],
    [
      {
        by: 'Kwaku Mensah',
        at: '2026-03-18T15:30Z',
        terms: {
          kind: 'must',
          statement: 'A family keeps farming a plot while the map of it is in dispute.',
          topics: ['traceability', 'land'],
          firmness: 'firm',
          ...from('2026-04-01'),
        },
      },
    ],
    [
      {
        by: 'Grace Nunoo',
        at: '2025-03-03T10:15Z',
        terms: {
          kind: 'must',
          statement:
            'The forest edge of 31 December 2020 is the reference for every check, and no later one.',
          topics: ['forest'],
          firmness: 'firm',
          ...from('2025-03-01'),
        },
      },
      {
        by: 'Grace Nunoo',
        at: '2025-03-12T14:40Z',
        stands: { to: 'internal', reason: 'It decides what we can sign at all.' },
      },
    ],
    [
      {
        by: 'Jonas Brandt',
        at: '2025-05-19T07:50Z',
        terms: {
          kind: 'limit',
          statement: 'Our share of the cost of devices stays within what the board has approved.',
          topics: ['costs', 'traceability'],
          limit: { metric: 'Share of device costs', op: '<=', value: 35, unit: 'per cent' },
          firmness: 'negotiable',
          ...from('2025-06-01', '2027-05-31'),
        },
      },
      {
        by: 'Jonas Brandt',
        at: '2025-06-11T12:00Z',
        stands: { to: 'internal', reason: 'The budget round begins next week.' },
      },
      {
        by: 'Jonas Brandt',
        at: '2026-02-24T13:30Z',
        stands: { to: 'org_private', reason: 'The board is looking at the figure again.' },
      },
    ],
    [
      {
        by: 'Leila Haddad',
        at: '2025-11-05T09:45Z',
        terms: {
          kind: 'must_not',
          statement: 'No list that names children leaves the villages, not even inside the partnership.',
          topics: ['child protection', 'data'],
          firmness: 'firm',
          ...from('2025-11-01'),
        },
      },
      {
        by: 'Leila Haddad',
        at: '2025-11-05T10:10Z',
        stands: { to: 'org_and_secretariat', reason: 'So that nobody is asked to make such a list.' },
      },
    ],
    [
      {
        by: 'Ingrid Solheim',
        at: '2024-12-02T08:20Z',
        terms: {
          kind: 'limit',
          statement: 'We cannot commit to contracts that run longer than a season.',
          topics: ['contracts'],
          limit: { metric: 'Length of a contract', op: '<=', value: 12, unit: 'months' },
          firmness: 'negotiable',
          ...from('2024-12-01'),
        },
      },
      {
        by: 'Ingrid Solheim',
        at: '2024-12-09T09:00Z',
        stands: { to: 'internal', reason: 'Asked for by the farmers’ union.' },
      },
      {
        by: 'Ingrid Solheim',
        at: '2026-01-20T09:00Z',
        stands: { to: 'withdrawn', reason: 'Our new insurance covers three seasons.' },
      },
    ],
  ],
  'farm-data-charter': [
    [
      {
        by: 'Ama Dankwa',
        at: '2025-08-14T09:00Z',
        terms: {
          kind: 'must',
          statement:
            'A farmer can have the data about her land deleted at any time, by one person she knows.',
          topics: ['deletion'],
          firmness: 'firm',
          ...from('2025-08-14'),
        },
      },
      {
        by: 'Ama Dankwa',
        at: '2025-08-20T09:00Z',
        stands: { to: 'internal', reason: 'The charter stands on it.' },
      },
    ],
  ],
}

/** Draws the red lines of a partnership as its people would have, in the order of time. */
export async function drawRedLines(
  transaction: Transaction<Tables>,
  partnership: { id: string; slug: string },
  people: ReadonlyMap<string, PersonTable>,
): Promise<void> {
  const acts = (lines[partnership.slug] ?? []).flatMap((acts, line) => acts.map((act) => ({ ...act, line })))
  const ids = new Map<number, string>()
  for (const { by, at, terms, stands, line } of acts.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  )) {
    const desk = deskAt(transaction, Date.parse(at))
    const place = (await findPlaceIn(transaction, people.get(by)!.id, partnership.id))!
    const id = ids.get(line)
    if (terms !== undefined && id === undefined) ids.set(line, (await addRedLine(desk, place, terms)).id)
    else if (terms !== undefined) await reviseRedLine(desk, place, id!, terms)
    else await standRedLine(desk, place, id!, stands!)
  }
}
