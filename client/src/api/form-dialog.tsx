import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { FieldErrors } from '../ui/field.tsx'
import { FormAnswers } from './form-answers.tsx'
import type { useForm } from './use-form.ts'
import './form-dialog.css'

interface FormDialogProps {
  title: string
  form: Pick<ReturnType<typeof useForm>, 'props' | 'errors' | 'problem' | 'busy'>
  /** The answer that keeps things as they are, and the one that acts. */
  answers: readonly [keep: string, act: string]
  tone?: 'primary' | 'danger'
  /** What is happening while it is sent. */
  busy: string
  onClose(): void
  /** Fields, side by side where there is room. */
  children: ReactNode
}

/** A form in a dialog, with its two answers and what no single field can answer for. */
export function FormDialog({ title, form, answers, tone, busy, onClose, children }: FormDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide">
      <form {...form.props} className="form-dialog">
        <FieldErrors value={form.errors}>{children}</FieldErrors>
        <FormAnswers keep={answers[0]} act={answers[1]} {...{ form, tone, busy, onClose }} />
      </form>
    </Dialog>
  )
}
