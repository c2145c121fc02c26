import { Trans } from '@lingui/react/macro'
import type { ComparedRow } from '@roundtable/shared/history/comparison'
import { Changed } from '../changed.tsx'
import { type Changing, comparedRow, FieldChange, wordsOf } from '../field-change.tsx'
import type { RowsReadingProps } from '../reading-props.ts'
import { partForms, partsInOrder, usePartWords } from './part-words.ts'
import '../prose-reading.css'
import './challenge.css'

/** The challenge and the goal to read, each part below its name, with what came and went in it. */
export default function ChallengeReading({ title, content, sayChange, current }: RowsReadingProps) {
  const words = usePartWords()
  const parts = partsInOrder.flatMap((part) => {
    const rows = (content.tables[part] ?? []).map(comparedRow).filter(hasWords)
    return rows.length === 0 ? [] : [{ part, rows }]
  })
  return (
    <article className="challenge" aria-label={title}>
      {parts.length === 0 && (
        <p className="muted">
          <Trans>Nothing yet</Trans>
        </p>
      )}
      {parts.map(({ part, rows }) => (
        <section key={part} className="challenge-part" data-row={part}>
          <h2>{words[part].title}</h2>
          <ul className="challenge-standing" data-form={partForms[part]}>
            {rows.map((row) => (
              <li key={row.row.id} dir="auto">
                <Words row={row} say={sayChange} current={current} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

const hasWords = ({ row, whole, fields }: ComparedRow) =>
  whole !== null || fields['words'] !== undefined || wordsOf(row['words']).trim() !== ''

function Words({ row: { row, whole, fields }, ...changing }: { row: ComparedRow } & Changing) {
  const words = wordsOf(row['words'])
  if (whole !== null)
    return (
      <Changed changed={whole} {...changing}>
        {words}
      </Changed>
    )
  const compared = fields['words']
  return compared === undefined ? words : <FieldChange value={words} compared={compared} {...changing} />
}
