import type { ChangedAttributes, ComparedField, ComparedRow } from '../history/comparison.ts'
import type { Cell, Passage } from './passages.ts'

export type { Cell }

/** What an amendment does to one row, put together from its passages. */
export interface RowCells {
  table: string
  compared: ComparedRow
  lost: readonly Extract<Cell, { is: 'lost' }>[]
  rewritten: boolean
}

/** The passages of rows by row, in the order in which the rows come. Nobody's name is in them. */
export function cellsByRow(passages: readonly Passage[]): RowCells[] {
  const rows = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.cell === undefined) continue
    const key = `${passage.cell.table}/${passage.cell.row.id}`
    rows.set(key, [...(rows.get(key) ?? []), passage])
  }
  return [...rows.values()].map(rowOf)
}

function rowOf(passages: readonly Passage[]): RowCells {
  const cells = passages.flatMap(({ cell }) => cell ?? [])
  const { table, row } = cells[0]!
  const whole = cells.find(({ is }) => is === 'added' || is === 'removed')
  const moved = cells.find((cell) => cell.is === 'moved')
  return {
    table,
    compared: {
      row,
      whole: whole === undefined ? null : changed(whole.is === 'added' ? 'inserted' : 'deleted'),
      ...(moved && { moved: { changed: changed('moved'), behind: moved.behind } }),
      fields: Object.fromEntries(passages.flatMap(fieldOf)),
    },
    lost: cells.filter((cell) => cell.is === 'lost'),
    rewritten: passages.some(({ rewritten }) => rewritten),
  }
}

function fieldOf({ cell, pieces }: Passage): [string, ComparedField][] {
  if (cell?.is === 'value') {
    return [[cell.field, { is: 'value', before: cell.before, changed: changed('changed') }]]
  }
  if (cell?.is !== 'text') return []
  const compared = pieces.map(({ is, text }) => {
    if (is === 'kept') return { text, changed: null }
    return { text, changed: changed(is === 'added' ? 'inserted' : 'deleted') }
  })
  return [[cell.field, { is: 'text', pieces: compared }]]
}

/** It is not gone to by number: it stands on a card of its own. */
const changed = (is: ChangedAttributes['is']): ChangedAttributes => ({ number: 0, is, by: null })
