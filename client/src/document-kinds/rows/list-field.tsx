import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface ListFieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What the field for a new entry is called. */
  add: string
  entries: readonly string[]
  mayWrite: boolean
  onChange(entries: readonly string[]): void
}

/** A list of lines: each with its links, to be taken out, and a field for one more. */
export function ListField({ label, hint, add, entries, mayWrite, onChange }: ListFieldProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    onChange([...entries, typed.trim()])
    setTyped('')
  }
  return (
    <div className="list-field">
      <h3>{label}</h3>
      {entries.length === 0 && !mayWrite && <p className="muted">–</p>}
      <ul>
        {entries.map((entry, index) => (
          <li key={`${index} ${entry}`}>
            <Linked words={entry} />
            {mayWrite && (
              <Button
                tone="ghost"
                size="icon"
                aria-label={t`Remove “${entry}”`}
                onClick={() => onChange(entries.filter((_, other) => other !== index))}
              >
                <X className="icon" aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form onSubmit={onSubmit} className="list-field-add">
          <Field
            label={add}
            hint={hint}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            maxLength={900}
            autoComplete="off"
          />
          <Button type="submit">
            <Trans>Add</Trans>
          </Button>
        </form>
      )}
    </div>
  )
}

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/

/** Words with the web addresses in them as links; nothing else of them is ever an address. */
function Linked({ words }: { words: string }) {
  return (
    <span className="list-field-words">
      {words.split(address).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} rel="noopener noreferrer nofollow" target="_blank">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  )
}
