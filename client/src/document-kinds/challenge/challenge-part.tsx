import { Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert, X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { FieldWithFlag } from '../rows/presence-marks.tsx'
import { RowMarkButtons } from '../rows/row-mark-buttons.tsx'
import { useRowActs } from '../rows/row-marks.ts'
import type { ChallengePartProps } from './challenge-part-props.ts'
import { EntryField } from './entry-field.tsx'
import { longest, partForms } from './part-words.ts'
import { useEntries } from './use-entries.ts'

/** One part: what it asks, its entries, and what is to be looked at again. */
export function ChallengePart(props: ChallengePartProps) {
  const { part, words, flags, mayWrite } = props
  const id = useId()
  return (
    <section className="challenge-part" aria-labelledby={id} data-row={part} tabIndex={-1}>
      <div className="challenge-part-head">
        <h2 id={id}>{words.title}</h2>
        <RowMarkButtons row={part} />
        <PartActs part={part} title={words.title} />
      </div>
      {mayWrite && (
        <p className="field-hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      )}
      {mayWrite ? <Writing {...props} id={id} /> : <Standing {...props} />}
      {flags.length > 0 && (
        <ul className="rows-flags" id={`${id}-flags`}>
          {flags.map((flag) => (
            <li key={flag}>
              <TriangleAlert className="icon" aria-hidden />
              <span>{flag}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What features offer to do with the part, such as to say something about it. */
function PartActs({ part, title }: { part: ChallengePartProps['part']; title: string }) {
  return useRowActs(part).map(({ label, icon: Icon, run }) => (
    <Button key={label} tone="ghost" size="icon" aria-label={`${label}: ${title}`} onClick={run}>
      <Icon className="icon" aria-hidden />
    </Button>
  ))
}

function Writing({ id, ...props }: ChallengePartProps & { id: string }) {
  const { t } = useLingui()
  const { part, words, others, flags } = props
  const form = partForms[part]
  const { list, entries, fieldOf, entryOf, remove, takeBack } = useEntries(props)
  const { title } = words
  const labelOf = (index: number) => (form === 'list' || entries.length > 1 ? `${title} ${index + 1}` : title)
  const placeholderOf = (index: number) => {
    if (form !== 'list') return undefined
    return index === 0 ? t`Add one` : t`Add another`
  }
  return (
    <ul className="challenge-entries" ref={list} data-form={form}>
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          data-row={entry.is === 'spare' ? undefined : entry.id}
          data-is={entry.is}
          {...entryOf(entry)}
        >
          <div>
            <FieldWithFlag
              at={others.filter(({ row }) => row === (entry.is === 'spare' ? part : entry.id))}
              field="words"
            >
              <EntryField
                label={labelOf(index)}
                placeholder={placeholderOf(index)}
                value={entry.words}
                isText={form === 'text'}
                longest={longest[form]}
                describedBy={index === 0 ? `${id}-hint${flags.length > 0 ? ` ${id}-flags` : ''}` : undefined}
                {...fieldOf(entry, index)}
              />
            </FieldWithFlag>
            <RowMarkButtons row={entry.id} />
            {entry.is === 'removed' && (
              <p className="rows-note" role="status">
                <Trans>Somebody removed this. What you write in it is kept.</Trans>{' '}
                <Button size="small" onClick={() => takeBack(entry, index)}>
                  <Trans>Bring back</Trans>
                </Button>
              </p>
            )}
          </div>
          {entry.is === 'standing' && (form === 'list' || entries.length > 1) && (
            <Button
              tone="ghost"
              size="icon"
              aria-label={t`Remove “${labelOf(index)}”`}
              onClick={() => remove(entry, index)}
            >
              <X className="icon" aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** For those who read: no fields, only what stands. */
function Standing({ part, rows }: ChallengePartProps) {
  const standing = rows.filter(({ removed, words }) => !removed && words.trim() !== '')
  if (standing.length === 0)
    return (
      <p className="muted">
        <Trans>Nothing yet</Trans>
      </p>
    )
  return (
    <ul className="challenge-standing" data-form={partForms[part]}>
      {standing.map(({ id, words }) => (
        <li key={id} data-row={id} dir="auto" tabIndex={-1}>
          {words}
          <RowMarkButtons row={id} />
        </li>
      ))}
    </ul>
  )
}
