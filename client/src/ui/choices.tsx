import { type ReactNode, useId } from 'react'
import './field.css'

interface ChoicesProps<Value extends string> {
  name: string
  label: ReactNode
  value: Value
  onChange(value: Value): void
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[]
}

/** One answer out of a few, all of them in view. Arrow keys move between them. */
export function Choices<Value extends string>({
  name,
  label,
  value,
  onChange,
  options,
}: ChoicesProps<Value>) {
  const id = useId()
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
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span id={`${id}-${option.value}`}>{option.label}</span>
            {option.hint && <small id={`${id}-${option.value}-hint`}>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
