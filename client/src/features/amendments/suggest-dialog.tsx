import { useLingui } from '@lingui/react/macro'
import { newAmendment } from '@roundtable/shared/amendments/amendments'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug'].documents[':id'].amendments

interface SuggestDialogProps {
  slug: string
  documentId: string
  onClose(): void
}

/** Says why, then opens the branch to write in. */
export function SuggestDialog({ slug, documentId, onClose }: SuggestDialogProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: newAmendment,
    fields: { reason: t`Say in a few words why it should change` },
    send: (json) => unwrap(door.$post({ param: { slug, id: documentId }, json })),
    async onDone({ id }) {
      await refresh()
      await navigate({
        to: '/p/$slug/documents/$documentId/suggestions/$amendmentId',
        params: { slug, documentId, amendmentId: id },
      })
    },
  })
  return (
    <FormDialog
      title={t`Suggest a change`}
      answers={[t`Cancel`, t`Begin to write`]}
      busy={t`Opening…`}
      {...{ form, onClose }}
    >
      <TextField
        name="reason"
        label={t`Why should it change?`}
        hint={t`One sentence. Everybody at the table reads it beside your suggestion.`}
      />
    </FormDialog>
  )
}
