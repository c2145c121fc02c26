import { Trans } from '@lingui/react/macro'
import type { Field } from '@roundtable/shared/document-kinds/kind'
import type { ComparedRow } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'
import { Changed } from '../changed.tsx'
import type { RowsReadingProps } from '../reading-props.ts'
import { type Changing, comparedRow, Entries, FieldChange, wordsOf } from '../field-change.tsx'
import { entriesOf } from './field-entries.ts'
import { type FieldWords, rowName, type RowsWords, saidOf, type TableWords } from './rows-words.ts'
import '../prose-reading.css'
import './rows-reading.css'

/** Records that are read and not edited: each row a sheet with its title and what it holds, by the words of its kind. */
export default function RowsReading({
  title,
  content,
  sayChange,
  current,
  words,
}: RowsReadingProps & { words: RowsWords }) {
  const changing = { say: sayChange, current }
  // In the order of the content, in which changes are numbered.
  const tables = Object.keys(content.tables)
    .filter((name) => words[name] !== undefined)
    .map((name) => [name, (content.tables[name] ?? []).map(comparedRow)] as const)
  return (
    <article className="rows-reading" aria-label={title}>
      {tables.every(([, rows]) => rows.length === 0) && (
        <p className="muted">
          <Trans>Nothing was written here.</Trans>
        </p>
      )}
      {tables
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => (
          <section key={name}>
            <h2>{words[name]!.name}</h2>
            <Rows rows={rows} words={words[name]!} changing={changing} />
          </section>
        ))}
    </article>
  )
}

/** Rows that hold nothing but their title are lines of a list. */
function Rows({ rows, words, changing }: { rows: ComparedRow[]; words: TableWords; changing: Changing }) {
  const nameOf = (id: string) => {
    const found = rows.find(({ row }) => row.id === id)
    return found ? rowName(words, found.row) : ''
  }
  if (Object.keys(words.fields).length > 0)
    return rows.map((row) => <RowSheet key={row.row.id} {...{ row, words, changing, nameOf }} isWhole />)
  return (
    <ol className="row-lines">
      {rows.map((row) => (
        <li key={row.row.id} data-whole={row.whole?.is}>
          <RowTitle {...{ row, words, changing }} /> <RowFate {...{ row, changing, nameOf }} />
        </li>
      ))}
    </ol>
  )
}

interface RowProps {
  row: ComparedRow
  words: TableWords
  changing: Changing
}

interface RowSheetProps extends RowProps {
  /** What the row of an id is called. */
  nameOf(id: string): string
  /** All it holds, not only what changed in it. */
  isWhole?: boolean
  children?: ReactNode
}

/** One row: what it is called, what became of it, and what it holds. */
export function RowSheet({ row, words, changing, nameOf, isWhole = false, children }: RowSheetProps) {
  const shown = Object.entries(words.fields).filter(([field, { isLeftOut }]) => {
    if (row.fields[field] !== undefined) return true
    if (!isWhole && row.whole === null) return false
    return isLeftOut?.(row.row) !== true && saidOf(words.fields[field]!, row.row[field]) !== ''
  })
  return (
    <section className="row-sheet" data-whole={row.whole?.is}>
      <h3>
        <RowTitle {...{ row, words, changing }} />
      </h3>
      <RowFate {...{ row, changing, nameOf }} />
      {shown.length > 0 && (
        <dl>
          {shown.map(([field, { label, say }]) => (
            <div key={field} data-long={isLong(row.row[field]) || undefined}>
              <dt>{label}</dt>
              <dd>
                <bdi>{fieldOf(row, field, say, changing)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  )
}

function RowTitle({ row: { row, whole, fields }, words, changing }: RowProps) {
  const mark = words.mark?.(row.id)
  const compared = fields[words.title]
  const title = (
    <>
      {mark && <span className="row-sheet-number">{mark}</span>}
      {mark && ' '}
      <bdi>
        {compared ? (
          <FieldChange value={row[words.title]} compared={compared} {...changing} />
        ) : (
          wordsOf(row[words.title]).trim() || <Trans>Without a title</Trans>
        )}
      </bdi>
    </>
  )
  if (whole === null) return title
  return (
    <Changed changed={whole} {...changing}>
      {title}
    </Changed>
  )
}

/** In words, for who cannot tell it by the lines: that a row came, went, or stands elsewhere. */
function RowFate({
  row: { whole, moved },
  changing,
  nameOf,
}: Pick<RowSheetProps, 'row' | 'changing' | 'nameOf'>) {
  if (whole !== null)
    return (
      <span className="row-fate">
        {whole.is === 'inserted' ? <Trans>New</Trans> : <Trans>Removed</Trans>}
      </span>
    )
  if (moved === undefined) return null
  const behind = moved.behind === null ? '' : nameOf(moved.behind)
  return (
    <span className="row-fate">
      <Changed changed={moved.changed} {...changing}>
        {moved.behind === null ? (
          <Trans>Moved to the beginning</Trans>
        ) : (
          <Trans>Moved behind “{behind}”</Trans>
        )}
      </Changed>
    </span>
  )
}

function fieldOf({ row, fields }: ComparedRow, field: string, say: FieldWords['say'], changing: Changing) {
  const compared = fields[field]
  if (compared !== undefined)
    return <FieldChange value={row[field]} compared={compared} inWords={say} {...changing} />
  return <Entries>{entriesOf(row[field]).map(say)}</Entries>
}

/** What needs the whole line. */
function isLong(value: Field | undefined): boolean {
  return (typeof value === 'string' && value.length > 60) || (Array.isArray(value) && value.length > 1)
}
