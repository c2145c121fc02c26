import { useLingui } from '@lingui/react/macro'
import type { Content, Field } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Change, Comparison, RowsComparison } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'
import { RowsInWords, rowsTold } from './rows-in-words.tsx'
import { comparedRow } from './field-change.tsx'
import { markedByTable, rowName, type RowsWords, saidOf } from './rows/rows-words.ts'

interface WordsOfChangesProps {
  kind: DocumentKindId
  slug: string
  content: Comparison | Content
  children: (sayWhat: (change: Change) => ReactNode) => ReactNode
}

/** Says in words what came or went in a change: of rich text the words, of rows where they are. Stand it in a `Suspense`. */
export function WordsOfChanges({ kind, slug, content, children }: WordsOfChangesProps) {
  const { t } = useLingui()
  if (content.form === 'prose')
    return children(({ text }) => (text === '' ? t`only the form of a passage` : <q>{text}</q>))
  return (
    <RowsInWords kind={kind} slug={slug} tables={rowsTold(content)}>
      {(words) => children((change) => whatOfRows(words, content as RowsComparison, change))}
    </RowsInWords>
  )
}

/** M5 Plot map, Due: 1 March 2026 → 30 April 2026. */
function whatOfRows(words: RowsWords, { tables }: RowsComparison, { at, text, is }: Change): ReactNode {
  const table = words[at?.table ?? '']
  const found = tables[at?.table ?? '']?.map(comparedRow).find(({ row }) => row.id === at?.row)
  if (at === undefined || table === undefined || found === undefined) return <q>{text}</q>
  const name = <bdi>{rowName(markedByTable(table), found.row)}</bdi>
  if (at.field === undefined) return name
  if (at.field === table.title)
    return (
      <>
        {name}: <q>{text}</q>
      </>
    )
  const field = table.fields[at.field]
  const compared = found.fields[at.field]
  const said = (value: Field | undefined) => (field && saidOf(field, value)) || '–'
  return (
    <>
      {name}, {field?.label ?? at.field}:{' '}
      {is === 'changed' && compared?.is === 'value' ? (
        `${said(compared.before)} → ${said(found.row[at.field])}`
      ) : (
        <q>{text}</q>
      )}
    </>
  )
}
