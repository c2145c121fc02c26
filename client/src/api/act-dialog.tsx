import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { toast } from '../ui/toast.tsx'
import { FormAnswers } from './form-answers.tsx'
import { type FormOptions, useForm } from './use-form.ts'
import './act-dialog.css'

interface ActDialogProps<Input> extends Omit<FormOptions<Input, unknown>, 'onDone'> {
  slug: string
  title: string
  /** What happens, and who will read it: before the fields. */
  intro?: ReactNode
  /** The button: verb and object. */
  submit: string
  /** Said in passing once it is done. */
  done: string
  tone?: 'primary' | 'danger'
  onClose(): void
  /** The fields, told what is wrong with each. */
  children(errors: Readonly<Record<string, string | undefined>>): ReactNode
}

/** A form that does one act at a table. When it is done, whatever is shown of that table is asked for again. */
export function ActDialog<Input>({ slug, title, intro, submit, done, ...rest }: ActDialogProps<Input>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { tone = 'primary', onClose, children, ...options } = rest
  const form = useForm({
    ...options,
    async onDone() {
      await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
      toast(done)
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide">
      {intro && <p>{intro}</p>}
      <form {...form.props} className="act-form">
        {children(form.errors)}
        <FormAnswers act={submit} busy={t`Saving…`} tone={tone} {...{ form, onClose }} />
      </form>
    </Dialog>
  )
}
