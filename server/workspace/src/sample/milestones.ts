import { addDays } from '@roundtable/shared/calendar'
import { dated } from '@roundtable/shared/document-kinds/milestone-rules'
import { goalFields, milestoneFields } from '@roundtable/shared/document-kinds/milestones'
import { addRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { readRows, type Values } from '@roundtable/shared/document-kinds/rows-table'
import type { RowSitting, SeatOf } from './row-history.ts'

const dayMs = 86_400_000

/** Numbers, days from today and all else of the demo's milestones, as they were first promised. */
const promised: readonly (Omit<Partial<Values<typeof milestoneFields>>, 'due' | 'start'> & {
  number: number
  title: string
  owner: string
  start: number
  due: number
})[] = [
  {
    number: 4,
    title: 'Baseline of 2,000 households',
    owner: 'Institute for Tropical Agronomy',
    start: -200,
    due: -80,
    goal: 'goal-income',
  },
  {
    number: 5,
    title: 'Plot map of 3,200 farms',
    owner: 'Asenkro Farmers’ Union',
    start: -150,
    due: -43,
    goal: 'goal-forest',
    dependsOn: ['m-4'],
  },
  {
    number: 6,
    title: 'First-mile traceability standard',
    owner: 'Valley Bean Processors',
    start: -90,
    due: -5,
    goal: 'goal-forest',
    dependsOn: ['m-5'],
  },
  {
    number: 7,
    title: 'Child-labour monitoring in 40 communities',
    owner: 'Asenkro Farmers’ Union',
    start: -120,
    due: -26,
    goal: 'goal-children',
    dependsOn: ['m-5'],
  },
  {
    number: 8,
    title: 'Two more financiers committed',
    owner: 'Ministry for Economic Cooperation',
    start: -30,
    due: 70,
    goal: 'goal-income',
  },
  {
    number: 9,
    title: 'First public progress report',
    owner: 'Cocoa Regulatory Authority',
    start: 40,
    due: 135,
    goal: 'goal-income',
    dependsOn: ['m-6', 'm-7'],
  },
  {
    number: 10,
    title: 'Pilot in Tano Ridge evaluated',
    owner: 'University of Lindenau',
    start: 60,
    due: 223,
    goal: 'goal-income',
    dependsOn: ['m-6'],
  },
  {
    number: 11,
    title: 'Forest edge check, second season',
    owner: 'Forest Commons Trust',
    start: 200,
    due: 285,
  },
]

const goals = {
  'goal-income': 'A living income for cocoa families in five districts',
  'goal-forest': 'The forest edge stays where it was in 2020',
  'goal-children': 'Every child of the communities is in school',
}

/** The milestones of the demo, as its people wrote and moved them over some weeks before `now`. */
export function cocoaMilestones(seatOf: SeatOf, now: number): RowSitting[] {
  const today = new Date(now).toISOString().slice(0, 10)
  const on = (days: number) => addDays(today, days)
  const later =
    (number: number, values: Partial<Values<typeof milestoneFields>>): RowSitting['write'] =>
    (doc) => {
      const table = { doc, name: 'milestones', fields: milestoneFields }
      const row = readRows(doc, table.name, table.fields).find(({ id }) => id === `m-${number}`)!
      setFields(table, row.id, values.due === undefined ? values : { ...values, ...dated(row, values.due) })
    }
  const sitting = (by: string, daysAgo: number, write: RowSitting['write']): RowSitting => ({
    by,
    at: now - daysAgo * dayMs - 3 * 3_600_000,
    write,
  })
  return [
    sitting('Ama Dankwa', 62, (doc) => {
      for (const [id, title] of Object.entries(goals))
        addRow({ doc, name: 'goals', fields: goalFields }, { id, title })
    }),
    ...promised.map(({ number, owner, start, due, ...values }, index) =>
      sitting(index % 2 === 0 ? 'Ama Dankwa' : 'Petra Vogel', 61 - index, (doc) =>
        addRow(
          { doc, name: 'milestones', fields: milestoneFields },
          {
            ...values,
            id: `m-${number}`,
            number,
            ownerSeat: seatOf(owner),
            start: on(start),
            due: on(due),
            originalDue: on(due),
          },
        ),
      ),
    ),
    sitting(
      'Kwabena Ofori',
      50,
      later(4, {
        status: 'done',
        evidence: ['Household survey, final report', 'Data set: https://example.org/baseline'],
        publicTitle: 'We know how 2,000 families live today',
      }),
    ),
    sitting('Ama Dankwa', 44, later(5, { due: on(-37), whyMoved: 'Rain closed two roads for a week.' })),
    sitting(
      'Ama Dankwa',
      36,
      later(5, { status: 'done', evidence: ['Survey log'], publicTitle: 'All 3,200 farms are on the map' }),
    ),
    sitting('Kofi Amarteifio', 30, later(6, { status: 'on_track' })),
    sitting(
      'Ama Dankwa',
      27,
      later(7, { due: on(-5), whyMoved: 'Thirteen communities asked to choose their own monitors.' }),
    ),
    sitting('Petra Vogel', 21, later(8, { status: 'on_track', evidence: ['1 letter of intent'] })),
    sitting(
      'Kofi Amarteifio',
      12,
      later(6, { status: 'at_risk', due: on(9), whyMoved: 'The weighing points are not agreed yet.' }),
    ),
    sitting('Samuel Adjei-Nti', 9, later(9, { status: 'at_risk', due: on(147) })),
    sitting('Rui Tavares', 6, later(10, { status: 'on_track', evidence: ['Plan'] })),
    sitting('Ama Dankwa', 4, later(7, { status: 'at_risk', evidence: ['27 of 40 communities'] })),
  ]
}
