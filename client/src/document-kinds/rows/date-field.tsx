import { day } from '@roundtable/shared/calendar'
import { type ReactNode, useState } from 'react'
import { Field } from '../../ui/field.tsx'

interface DateFieldProps {
  label: ReactNode
  value: string | null
  mayWrite: boolean
  onChange(day: string | null): void
  onFocus(): void
  onBlur(): void
}

/** A date of a row. It is written when the person goes on: a date half typed is one of another year. */
export function DateField({ label, value, mayWrite, onChange, onFocus, onBlur }: DateFieldProps) {
  const [typed, setTyped] = useState<string>()
  const leave = () => {
    setTyped(undefined)
    onBlur()
    if (typed === undefined || typed === (value ?? '')) return
    if (typed === '' || day.safeParse(typed).success) onChange(typed === '' ? null : typed)
  }
  return (
    <Field
      label={label}
      type="date"
      min="1970-01-01"
      max="2099-12-31"
      readOnly={!mayWrite}
      value={typed ?? value ?? ''}
      onChange={({ target }) => mayWrite && setTyped(target.value)}
      onFocus={() => mayWrite && onFocus()}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}
