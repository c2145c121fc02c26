import { expect, test } from 'vitest'
import type { Row, RowsContent } from '../document-kinds/kind.ts'
import { milestones } from '../document-kinds/milestones.ts'
import { compareContents } from './following.ts'
import { movedRows } from './moved-rows.ts'
import { RowsChanges } from './rows-comparison.ts'

const rows = (...milestones: Row[]): RowsContent => ({ form: 'rows', tables: { goals: [], milestones } })
const baseline = { id: 'a', title: 'Baseline', due: '2026-03-01' }
const map = { id: 'b', title: 'Plot map', due: '2026-04-01' }
const standard = { id: 'c', title: 'Standard', due: '2026-05-01' }

test('HIST-1 what became of rows is said with where it is: the field, the row, and which one moved', () => {
  const later = rows(standard, baseline, { ...map, title: 'Plot map of farms', due: '2026-04-30' })
  const { tables, changes } = compareContents(milestones, rows(baseline, map, standard), later) as ReturnType<
    RowsChanges['comparison']
  >
  expect(changes).toEqual([
    { number: 1, is: 'moved', by: null, text: 'Standard', at: { table: 'milestones', row: 'c' } },
    {
      number: 2,
      is: 'inserted',
      by: null,
      text: 'of farms',
      at: { table: 'milestones', row: 'b', field: 'title' },
    },
    {
      number: 3,
      is: 'changed',
      by: null,
      text: '2026-04-01 → 2026-04-30',
      at: { table: 'milestones', row: 'b', field: 'due' },
    },
  ])
  expect(tables['milestones']![0]).toMatchObject({ row: standard, moved: { behind: null } })
})

test('HIST-1 whoever moved a row is credited with that, whoever wrote in it', () => {
  const changes = new RowsChanges(milestones.tables, rows(baseline, map, standard))
  changes.step(rows(standard, baseline, map), 'ama')
  changes.step(rows({ ...standard, due: '2026-06-01' }, baseline, map), 'jonas')
  expect(changes.comparison().changes).toMatchObject([
    { is: 'moved', by: 'ama' },
    { is: 'changed', by: 'jonas' },
  ])
})

test('HIST-1 as few rows as possible are said to have moved', () => {
  expect([...movedRows(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d'])
  expect([...movedRows(['a', 'b', 'c', 'd'], ['b', 'c', 'new', 'a', 'd'])]).toEqual(['a'])
  expect([...movedRows(['a', 'gone', 'b'], ['a', 'b'])]).toEqual([])
})
