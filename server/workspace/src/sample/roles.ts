import { addDays } from '@roundtable/shared/calendar'
import { roleFields } from '@roundtable/shared/document-kinds/roles'
import { addRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import type { Values } from '@roundtable/shared/document-kinds/rows-table'
import type { RowSitting, SeatOf } from './row-history.ts'

const dayMs = 86_400_000

/** Which leads took a role on, in the terms it had then. */
export const acceptedRoles = [
  { by: 'Kwabena Ofori', title: 'Keeper of the plot map', daysAgo: 40 },
  { by: 'Ama Dankwa', title: 'Voice of the farmers in buying talks', daysAgo: 38 },
  { by: 'Petra Vogel', title: 'Speaker to ministries', daysAgo: 30 },
]

const written: readonly (Partial<Values<typeof roleFields>> & { id: string; by: string; holder?: string })[] =
  [
    {
      id: 'r-map',
      by: 'Petra Vogel',
      title: 'Keeper of the plot map',
      holder: 'Institute for Tropical Agronomy',
      domain: 'Plot data',
      duties: 'Keep the map of all farms up to date\nAnswer a farmer who asks within ten days',
      rights: 'See every plot before it is handed on',
      needs: 'A server in the district\nTwo trained surveyors',
      needsMet: 'met',
      contributions: 'Satellite pictures of each season',
    },
    {
      id: 'r-voice',
      by: 'Ama Dankwa',
      title: 'Voice of the farmers in buying talks',
      holder: 'Asenkro Farmers’ Union',
      domain: 'Prices',
      duties: 'Ask the members before each round of talks\nTell them what came of it within a week',
      rights: 'Be at every talk about prices',
      contributions: 'Prices at the farm gate, every week',
    },
    {
      id: 'r-grievance',
      by: 'Ama Dankwa',
      title: 'Host of the line for complaints',
      holder: 'Children First Alliance',
      domain: 'Complaints',
      duties: 'Take calls on four days a week\nKeep the names of callers to yourselves',
      needs: 'A telephone line that costs the caller nothing\nSomebody who speaks Twi',
      needsMet: 'partly',
    },
    {
      id: 'r-speaker',
      by: 'Petra Vogel',
      title: 'Speaker to ministries',
      holder: 'Ministry for Economic Cooperation',
      domain: 'Talks with governments',
      duties: 'Speak for all partners, in words they have seen before',
      rights: 'Call a meeting at two days’ notice',
    },
    {
      id: 'r-devices',
      by: 'Petra Vogel',
      title: 'Keeper of the budget for devices',
      domain: 'Devices',
      duties: 'Say each quarter what was bought, and for whom',
      needs: 'A figure from each buyer by the first of the month',
    },
  ]

/** The roles of the demo, as its people wrote them over some weeks before `now`. One has changed since it was accepted. */
export function cocoaRoles(seatOf: SeatOf, now: number): RowSitting[] {
  const today = new Date(now).toISOString().slice(0, 10)
  const table = (doc: Parameters<RowSitting['write']>[0]) => ({ doc, name: 'roles', fields: roleFields })
  return [
    ...written.map(({ by, holder, ...role }, index): RowSitting => ({
      by,
      at: now - (55 - index) * dayMs,
      write: (doc) =>
        addRow(table(doc), {
          ...role,
          ...(holder === undefined ? {} : { holderSeat: seatOf(holder) }),
          from: addDays(today, -60),
        }),
    })),
    {
      by: 'Ama Dankwa',
      at: now - 12 * dayMs,
      write: (doc) =>
        setFields(table(doc), 'r-speaker', {
          duties:
            'Speak for all partners, in words they have seen before\nTell the partners within a day what was said',
        }),
    },
  ]
}
