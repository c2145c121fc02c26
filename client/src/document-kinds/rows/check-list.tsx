import type { ReactNode } from 'react'

interface CheckListProps {
  label: ReactNode
  hint?: ReactNode
  /** What each is called, by id. */
  options: ReadonlyMap<string, string>
  chosen: readonly string[]
  mayWrite: boolean
  onChange(chosen: readonly string[]): void
}

/** Any number out of some, all of them in view. Ids that are not among them any more stay chosen. */
export function CheckList({ label, hint, options, chosen, mayWrite, onChange }: CheckListProps) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].toSorted())
  const shown = mayWrite ? [...options] : [...options].filter(([id]) => chosen.includes(id))
  return (
    <fieldset className="check-list">
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {shown.length === 0 && <p className="muted">–</p>}
      <div className="check-list-options">
        {shown.map(([id, words]) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!mayWrite}
              onChange={() => toggle(id)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
