import { OctagonAlert } from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react'
import './field.css'

interface FieldWords {
  label: ReactNode
  /** Said before the answer is given, between label and field. */
  hint?: ReactNode
  /** What to do about a wrong answer. */
  error?: ReactNode
}

/** What to do about the wrong fields of the form around, by their names. A field says its own unless it is given another word. */
export const FieldErrors = createContext<Readonly<Record<string, string | undefined>>>({})

/** A line to type in, with its label above, its hint between and its error below. */
export function Field({
  label,
  hint,
  error: given,
  ...input
}: FieldWords & Omit<ComponentProps<'input'>, 'className'>) {
  const error = useError(given, input.name)
  const words = useFieldIds(hint, error)
  return (
    <FieldFrame words={words} label={label} hint={hint} error={error}>
      <input {...input} {...words.control} className="field-input" />
    </FieldFrame>
  )
}

/** The same with a text of several lines. */
export function TextField({
  label,
  hint,
  error: given,
  ...input
}: FieldWords & Omit<ComponentProps<'textarea'>, 'className'>) {
  const error = useError(given, input.name)
  const words = useFieldIds(hint, error)
  return (
    <FieldFrame words={words} label={label} hint={hint} error={error}>
      <textarea rows={3} {...input} {...words.control} className="field-input" />
    </FieldFrame>
  )
}

/** The same with one answer out of a list: what each is called in `options`, and more of them as children. */
export function SelectField({
  label,
  hint,
  error: given,
  options = {},
  children,
  ...input
}: FieldWords &
  Omit<ComponentProps<'select'>, 'className'> & { options?: Readonly<Record<string, string>> }) {
  const error = useError(given, input.name)
  const words = useFieldIds(hint, error)
  return (
    <FieldFrame words={words} label={label} hint={hint} error={error}>
      <select {...input} {...words.control} className="field-input">
        <Options of={options} />
        {children}
      </select>
    </FieldFrame>
  )
}

/** The options of such a list from what each is called. */
export function Options({ of }: { of: Readonly<Record<string, string>> }) {
  return Object.entries(of).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}

function useError(given: ReactNode, name = ''): ReactNode {
  const errors = useContext(FieldErrors)
  return given ?? errors[name]
}

type Ids = ReturnType<typeof useFieldIds>

function useFieldIds(hint: ReactNode, error: ReactNode) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    control: { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined },
  } as const
}

function FieldFrame({
  words,
  label,
  hint,
  error,
  children,
}: FieldWords & { words: Ids; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={words.id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${words.id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${words.id}-error`}>
          <OctagonAlert className="icon" aria-hidden />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
