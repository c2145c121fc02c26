import type { Field, Row } from '@roundtable/shared/document-kinds/kind'
import type { ChangedAttributes, ComparedField, ComparedRow } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'
import { Changed } from './changed.tsx'

export interface Changing {
  say: ((changed: ChangedAttributes) => string) | undefined
  current: number | undefined
}

/** A field with its old and new words beside each other. For the reading of every kind of rows. */
export function FieldChange({
  value,
  compared,
  ...changing
}: Changing & { value: ReactNode; compared: ComparedField }): ReactNode {
  if (compared.is === 'value') {
    const { before, changed } = compared
    return (
      <>
        {wordsOf(before) !== '' && (
          <Changed changed={{ ...changed, is: 'deleted' }} {...changing}>
            {wordsOf(before)}
          </Changed>
        )}{' '}
        <Changed changed={{ ...changed, is: 'inserted' }} {...changing}>
          {value}
        </Changed>
      </>
    )
  }
  return compared.pieces.map(({ text, changed }, index) =>
    changed === null ? (
      text
    ) : (
      <Changed key={index} changed={changed} {...changing}>
        {text}
      </Changed>
    ),
  )
}

/** A field as plain words. */
export function wordsOf(value: Field | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

/** A row of a comparison, or one that is only read. */
export function comparedRow(row: Row | ComparedRow): ComparedRow {
  return typeof row['row'] === 'object' ? (row as ComparedRow) : { row: row as Row, whole: null, fields: {} }
}
