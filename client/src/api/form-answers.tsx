import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import type { useForm } from './use-form.ts'

interface FormAnswersProps {
  form: Pick<ReturnType<typeof useForm>, 'problem' | 'busy'>
  /** The answer that keeps things as they are. */
  keep?: string
  act: ReactNode
  tone?: 'primary' | 'danger'
  /** What is happening while it is sent. */
  busy: string
  onClose(): void
}

/** The end of a form in a dialog: what no single field can answer for, and its two answers. */
export function FormAnswers({ form, keep, act, tone = 'primary', busy, onClose }: FormAnswersProps) {
  const { t } = useLingui()
  return (
    <>
      <ProblemBanner problem={form.problem} />
      <DialogActions>
        <Button onClick={onClose}>{keep ?? t`Cancel`}</Button>
        <Button type="submit" tone={tone} busy={form.busy && busy}>
          {act}
        </Button>
      </DialogActions>
    </>
  )
}
