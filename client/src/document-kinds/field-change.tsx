import type { Field, Row } from '@roundtable/shared/document-kinds/kind'
import type { ChangedAttributes, ComparedField, ComparedRow } from '@roundtable/shared/history/comparison'
import { Fragment, type ReactNode } from 'react'
import { Changed } from './changed.tsx'
import { entriesOf } from './rows/field-entries.ts'

export interface Changing {
  say: ((changed: ChangedAttributes) => string) | undefined
  current: number | undefined
}

interface FieldChangeProps extends Changing {
  value: Field | undefined
  compared: ComparedField
  /** One value in words; without, as it is stored. */
  inWords?: (value: string | number | boolean | null) => string
}

/** What became of a field: letters that came and went, entries of a list, or its old value beside its new one. */
export function FieldChange({
  value,
  compared,
  inWords = wordsOf,
  ...changing
}: FieldChangeProps): ReactNode {
  if (compared.is === 'text')
    return compared.pieces.map(({ text, changed }, index) =>
      changed === null ? (
        <Fragment key={index}>{text}</Fragment>
      ) : (
        <Changed key={index} changed={changed} {...changing}>
          {text}
        </Changed>
      ),
    )
  const { before, changed } = compared
  const stood = entriesOf(before)
  const stands = entriesOf(value)
  const entries = [
    ...stood.filter((entry) => !stands.includes(entry)).map((entry) => ({ entry, is: 'deleted' as const })),
    ...stands.map((entry) => ({
      entry,
      is: stood.includes(entry) ? ('kept' as const) : ('inserted' as const),
    })),
  ].filter(({ entry }) => inWords(entry) !== '')
  // The passage is gone to once, at its first change.
  const first = entries.findIndex(({ is }) => is !== 'kept')
  const isList = typeof value === 'object' && value !== null
  return (
    <Entries isList={isList}>
      {entries.map(({ entry, is }, index) =>
        is === 'kept' ? (
          inWords(entry)
        ) : (
          <Changed key={index} changed={{ ...changed, is }} isGoneTo={index === first} {...changing}>
            {inWords(entry)}
          </Changed>
        ),
      )}
    </Entries>
  )
}

/** The entries of a list each on a line of its own; an old value and a new one beside each other. */
export function Entries({ isList = true, children }: { isList?: boolean; children: ReactNode[] }): ReactNode {
  return children.map((entry, index) => (
    <Fragment key={index}>
      {index > 0 && (isList ? <br /> : ' ')}
      {entry}
    </Fragment>
  ))
}

/** A field as plain words. */
export function wordsOf(value: Field | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

/** A row of a comparison, or one that is only read. */
export function comparedRow(row: Row | ComparedRow): ComparedRow {
  return typeof row['row'] === 'object' ? (row as ComparedRow) : { row: row as Row, whole: null, fields: {} }
}
