import type { ReactNode } from 'react'
import './field.css'

interface ChoicesProps<Value extends string> {
  name: string
  label: ReactNode
  value: Value
  onChange(value: Value): void
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[]
}

/** One answer out of a few, all of them in view. Arrow keys move between them. */
export function Choices<Value extends string>({ name, label, value, onChange, options }: ChoicesProps<Value>) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
