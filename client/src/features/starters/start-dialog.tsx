import { Trans, useLingui } from '@lingui/react/macro'
import { start, type StarterLanguage } from '@roundtable/shared/starters/starter'
import { useNavigate } from '@tanstack/react-router'
import type { Starter } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { textOf, useForm } from '../../api/use-form.ts'
import { Field } from '../../ui/field.tsx'

interface StartDialogProps {
  slug: string
  starter: Starter
  language: StarterLanguage
  onClose(): void
}

/** Asks what the partners will call it, and opens the new document. */
export function StartDialog({ slug, starter, language, onClose }: StartDialogProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: start,
    read: (data) => ({ starter: starter.id, language, title: textOf(data, 'title') }),
    fields: { title: t`Enter a title of at most 200 letters` },
    send: (json) => unwrap(api.partnerships[':slug'].starters.$post({ param: { slug }, json })),
    async onDone({ id }) {
      await refresh()
      await navigate({ to: '/p/$slug/documents/$documentId', params: { slug, documentId: id } })
    },
  })
  return (
    <FormDialog
      title={t`Start from “${starter.title}”?`}
      answers={[t`Cancel`, t`Start writing`]}
      busy={t`Starting…`}
      {...{ form, onClose }}
    >
      <p>
        <Trans>You get a draft of your own with these words. The partners at the table can change it.</Trans>
      </p>
      <Field
        label={t`Title`}
        hint={t`What the partners will call it.`}
        name="title"
        autoComplete="off"
        defaultValue={starter.title}
        error={form.errors['title']}
      />
    </FormDialog>
  )
}
