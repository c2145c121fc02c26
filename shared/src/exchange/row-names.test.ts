import { expect, test } from 'vitest'
import { milestoneFields } from '../document-kinds/milestones.ts'
import { roleFields } from '../document-kinds/roles.ts'
import type { Row, RowsContent } from '../document-kinds/kind.ts'
import { rowTables } from './row-tables.ts'

const empty = (fields: typeof milestoneFields | typeof roleFields) =>
  Object.fromEntries(Object.entries(fields).map(([name, { empty }]) => [name, empty]))
const row = (of: Row): Row => of

test('CAP-2.4 milestones leave by the names of the screen: heads, states, and other rows by their titles', () => {
  const content: RowsContent = {
    form: 'rows',
    tables: {
      goals: [{ id: 'g-1', title: 'A living income' }],
      milestones: [
        row({
          ...empty(milestoneFields),
          id: 'm-1',
          number: 4,
          title: 'Baseline',
          status: 'at_risk',
          goal: 'g-1',
        }),
        row({ ...empty(milestoneFields), id: 'm-2', number: 5, title: 'Map', dependsOn: ['m-1'] }),
      ],
    },
  }
  expect(rowTables(content)).toEqual([
    { name: 'Goals', heads: ['Goal'], rows: [['A living income']] },
    {
      name: 'Milestones',
      heads: ['No.', 'Milestone', 'Goal it serves', 'Status', 'Waits for'],
      rows: [
        ['4', 'Baseline', 'A living income', 'At risk', ''],
        ['5', 'Map', '', 'Planned', 'Baseline'],
      ],
    },
  ])
})

test('CAP-2.4 roles leave by the names of the screen', () => {
  const role = row({
    ...empty(roleFields),
    id: 'r-1',
    title: 'Keeper of the map',
    needs: 'A phone',
    needsMet: 'partly',
  })
  expect(rowTables({ form: 'rows', tables: { roles: [role] } })).toEqual([
    {
      name: 'Roles',
      heads: ['Role', 'Needs', 'Are its needs met?'],
      rows: [['Keeper of the map', 'A phone', 'Partly']],
    },
  ])
})
