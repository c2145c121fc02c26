import type { ReactNode } from 'react'

interface CellSelectProps {
  label: string
  value: string
  /** What each is called, by value, in their order. */
  options: ReadonlyMap<string, string>
  onChange(value: string): void
  onFocus(): void
  onBlur(): void
  /** Stands before the words: a shape that says the same. */
  icon?: ReactNode
  tone?: string
}

/** One of a few in a cell: the browser's own list, which phones and screen readers know. */
export function CellSelect({ label, value, options, onChange, icon, tone, ...attendance }: CellSelectProps) {
  return (
    <span className="cell-select" data-tone={tone}>
      {icon}
      <select
        className="cell-input"
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...attendance}
      >
        {[...options].map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
