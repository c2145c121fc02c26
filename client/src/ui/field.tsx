import { OctagonAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import './field.css'

interface FieldWords {
  label: ReactNode
  /** Said before the answer is given, between label and field. */
  hint?: ReactNode
  /** What to do about a wrong answer. */
  error?: ReactNode
}

/** A line to type in, with its label above, its hint between and its error below. */
export function Field({
  label,
  hint,
  error,
  ...input
}: FieldWords & Omit<ComponentProps<'input'>, 'className'>) {
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
  error,
  ...input
}: FieldWords & Omit<ComponentProps<'textarea'>, 'className'>) {
  const words = useFieldIds(hint, error)
  return (
    <FieldFrame words={words} label={label} hint={hint} error={error}>
      <textarea rows={3} {...input} {...words.control} className="field-input" />
    </FieldFrame>
  )
}

/** The same with one answer out of a list. The options are children. */
export function SelectField({
  label,
  hint,
  error,
  ...input
}: FieldWords & Omit<ComponentProps<'select'>, 'className'>) {
  const words = useFieldIds(hint, error)
  return (
    <FieldFrame words={words} label={label} hint={hint} error={error}>
      <select {...input} {...words.control} className="field-input" />
    </FieldFrame>
  )
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
