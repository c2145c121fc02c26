import { Trans, useLingui } from '@lingui/react/macro'
import { type Cell, cellsByRow, type RowCells } from '@roundtable/shared/amendments/row-cells'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { RowsKind } from '@roundtable/shared/document-kinds/rows'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import type { ChangedAttributes } from '@roundtable/shared/history/comparison'
import type { Suggestion } from '../../api/answers.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { RowsInWords } from '../../document-kinds/rows-in-words.tsx'
import { RowSheet } from '../../document-kinds/rows/rows-reading.tsx'
import {
  markedByTable,
  rowName,
  saidOf,
  type TableWords,
  type WordsProps,
} from '../../document-kinds/rows/rows-words.ts'

interface ChangedRowsProps extends Pick<DocumentPartProps, 'slug' | 'info' | 'live'> {
  passages: Suggestion['passages']
}

/** What a suggestion changes in rows: each row with the fields that come and go in it, by the names of the screen. */
export default function ChangedRows({ slug, info, live, passages }: ChangedRowsProps) {
  const { t } = useLingui()
  const rows = cellsByRow(passages)
  const tables = rowsAround(documentKind(info.kind) as RowsKind, live, rows)
  const say = ({ is }: ChangedAttributes) =>
    is === 'inserted' ? t`added` : is === 'deleted' ? t`removed` : ''
  return (
    <RowsInWords kind={info.kind} slug={slug} tables={tables}>
      {(words) =>
        rows.map((row) => {
          const inWords = words[row.table]
          if (inWords === undefined) return null
          const nameOf = (id: string) => {
            const found = tables[row.table]?.find((each) => each.id === id)
            return found === undefined ? '' : rowName(inWords, found)
          }
          return (
            <RowSheet
              key={`${row.table}/${row.compared.row.id}`}
              row={row.compared}
              words={markedByTable(inWords)}
              changing={{ say, current: undefined }}
              nameOf={nameOf}
            >
              <Lost lost={row.lost} words={inWords} />
              {row.rewritten && (
                <p className="suggestion-rewritten">
                  <Trans>The document has changed here since.</Trans>
                </p>
              )}
            </RowSheet>
          )
        })
      }
    </RowsInWords>
  )
}

/** What gave way to the document stays readable here, so that it can be suggested again. */
function Lost({ lost, words }: { lost: RowCells['lost']; words: TableWords }) {
  return lost.map(({ field, value }) => {
    const label = words.fields[field]?.label ?? field
    const said = words.fields[field] ? saidOf(words.fields[field], value) : String(value)
    return (
      <p key={field} className="suggestion-lost">
        <Trans>This gave way to a change in the document:</Trans>{' '}
        <q>
          {field !== words.title && `${label}: `}
          {said}
        </q>
      </p>
    )
  })
}

/** The rows that may be named: those of the open document, also removed ones, and those of the suggestion itself. */
function rowsAround(
  { tables }: RowsKind,
  { doc }: Pick<DocumentPartProps['live'], 'doc'>,
  amended: readonly RowCells[],
): WordsProps['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([table, fields]) => {
      const rows = new Map(
        readRows(doc, table, fields).map(({ removed: _, ...row }) => [row.id, row as Cell['row']]),
      )
      for (const each of amended) if (each.table === table) rows.set(each.compared.row.id, each.compared.row)
      return [table, [...rows.values()]]
    }),
  )
}
