import { useLingui } from '@lingui/react/macro'
import { day } from '@roundtable/shared/calendar'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useDates } from '../../i18n/dates.ts'

interface CellDateProps {
  label: string
  value: string | null
  onChange(day: string | null): void
  onFocus(): void
  onBlur(): void
}

/**
 * A date in a cell: words to read, a field once it is pressed. It is written when the person goes on, since a date that
 * is half typed is a date of another year.
 */
export function CellDate({ label, value, onChange, onFocus, onBlur }: CellDateProps) {
  const { t } = useLingui()
  const dates = useDates()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (typed: string | undefined) => {
    setEditing(false)
    onBlur()
    if (typed === undefined || typed === (value ?? '')) return
    if (typed === '' || day.safeParse(typed).success) onChange(typed === '' ? null : typed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leave(event.key === 'Enter' ? event.currentTarget.value : undefined)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (editing)
    return (
      <input
        type="date"
        className="cell-input"
        aria-label={label}
        defaultValue={value ?? ''}
        min="1970-01-01"
        max="2099-12-31"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- it stands where the pressed button was
        autoFocus
        onFocus={onFocus}
        onBlur={(event) => leave(event.target.value)}
        onKeyDown={onKeyDown}
      />
    )
  return (
    <button ref={button} type="button" className="cell-input cell-date" onClick={() => setEditing(true)}>
      <span className="visually-hidden">{label}: </span>
      {value === null ? (
        <span className="muted">{t`No date`}</span>
      ) : (
        <time dateTime={value}>{dates.shortDate(value)}</time>
      )}
    </button>
  )
}
