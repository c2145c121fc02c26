import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import type { DocumentComments } from '../../api/answers.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { fitting, nameBegunAt } from './mention-words.ts'

type Someone = DocumentComments['people'][number]

interface MentionFieldProps {
  label: string
  /** The id of the line that names its readers. */
  describedBy: string
  value: string
  people: readonly Someone[]
  field: Ref<{ focus(): void }>
  onChange(value: string): void
  onSend(): void
  onCancel(): void
}

/** A field in which `@` offers people by name. Keys stay in it; the list follows them. */
export function MentionField(props: MentionFieldProps) {
  const { label, describedBy, value, people, field, onChange } = props
  const { t } = useLingui()
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(field, () => ({ focus: () => input.current?.focus() }))
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [closed, setClosed] = useState(false)
  const begun = closed ? undefined : nameBegunAt(value, caret)
  const offered = begun === undefined ? [] : fitting(people, begun.letters)
  const list = offered.length > 0 ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${chosen}` } : {}

  const choose = (person: Someone) => {
    if (begun === undefined) return
    const before = `${value.slice(0, begun.from)}@${person.name} `
    onChange(before + value.slice(caret))
    setCaret(before.length)
    setChosen(0)
    requestAnimationFrame(() => input.current?.setSelectionRange(before.length, before.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length > 0 && pressInList(event.key)) return event.preventDefault()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      props.onSend()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      props.onCancel()
    }
  }
  const pressInList = (key: string): boolean => {
    const person = offered[chosen]
    if (key === 'ArrowDown') setChosen((chosen + 1) % offered.length)
    else if (key === 'ArrowUp') setChosen((chosen + offered.length - 1) % offered.length)
    else if ((key === 'Enter' || key === 'Tab') && person) choose(person)
    else if (key === 'Escape') setClosed(true)
    else return false
    return true
  }

  return (
    <div className="mention-field">
      <textarea
        ref={input}
        className="field-input"
        rows={3}
        dir="auto"
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        {...list}
        value={value}
        maxLength={3600}
        onChange={({ target }) => {
          onChange(target.value)
          setCaret(target.selectionStart)
          setChosen(0)
          setClosed(false)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <>
          {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select takes the focus; this one leaves it in the field */}
          <div id={id} role="listbox" className="mention-list" aria-label={t`People who can be mentioned`}>
            {offered.map((person, at) => (
              <Option
                key={person.id}
                id={`${id}-${at}`}
                person={person}
                chosen={at === chosen}
                onChoose={() => choose(person)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  )
}

interface OptionProps {
  id: string
  person: Someone
  chosen: boolean
  onChoose(): void
}

/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the focus and the keys stay in the field */
function Option({ id, person, chosen, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Avatar size="small" name={person.name} sector={person.sector} />
      <span>
        <b>
          <bdi>{person.name}</bdi>
        </b>{' '}
        <small>{person.organisation}</small>
      </span>
    </div>
  )
}
/* eslint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
