import type { ComparedRow } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'
import { Changed } from './changed.tsx'
import { type Changing, comparedRow, FieldChange, wordsOf } from './field-change.tsx'
import type { RowsReadingProps } from './reading-props.ts'
import '../ui/table.css'
import './prose-reading.css'

/** Records as plain tables, for kinds that have no reading of their own. */
export default function RowsReading({ title, content, sayChange, current }: RowsReadingProps) {
  const changing = { say: sayChange, current }
  const tables = Object.entries(content.tables).map(([name, rows]) => [name, rows.map(comparedRow)] as const)
  return (
    <article className="rows-reading" aria-label={title}>
      {tables.map(([name, rows]) => (
        <PlainTable key={name} name={name} rows={rows} changing={changing} />
      ))}
    </article>
  )
}

function PlainTable({ name, rows, changing }: { name: string; rows: ComparedRow[]; changing: Changing }) {
  const fields = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))].filter((field) => field !== 'id')
  return (
    <table className="table">
      <caption>{name}</caption>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field} scope="col">
              {field}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row.id}>
            {fields.map((field, index) => (
              <td key={field} data-label={field}>
                {cellOf(row, field, index === 0, changing)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf(
  { row, whole, fields }: ComparedRow,
  field: string,
  first: boolean,
  changing: Changing,
): ReactNode {
  const value = wordsOf(row[field])
  // The id of the passage stands once, in the first cell of the row.
  if (whole !== null)
    return first || value !== '' ? (
      <Changed changed={whole} {...changing}>
        {value}
      </Changed>
    ) : null
  const compared = fields[field]
  return compared === undefined ? value : <FieldChange value={value} compared={compared} {...changing} />
}
