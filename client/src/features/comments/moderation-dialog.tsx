import { useLingui } from '@lingui/react/macro'
import { moderation } from '@roundtable/shared/comments/comments'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { TextField } from '../../ui/field.tsx'

const door = api.partnerships[':slug'].comments[':id'].moderation

interface ModerationDialogProps {
  slug: string
  id: string
  to: 'hidden' | 'shown'
  onClose(): void
}

/** The secretariat hides a comment, or shows it again. Either wants a reason that everybody reads. */
export function ModerationDialog({ slug, id, to, onClose }: ModerationDialogProps) {
  const { t } = useLingui()
  const form = useForm({
    schema: moderation,
    read: (data) => ({ to, reason: data.get('reason') }),
    fields: { reason: t`Say why in a few words` },
    send: (json) => unwrap(door.$post({ param: { slug, id }, json })),
    onDone: useRefresh(slug, onClose),
  })
  const hides = to === 'hidden'
  return (
    <FormDialog
      title={hides ? t`Hide this comment?` : t`Show this comment again?`}
      answers={hides ? [t`Leave it`, t`Hide the comment`] : [t`Keep it hidden`, t`Show the comment`]}
      busy={t`Saving…`}
      {...{ form, onClose }}
    >
      <TextField
        name="reason"
        label={t`Reason`}
        hint={t`Everybody who reads the discussion sees the reason. It is in the record, and partners can flag it.`}
      />
    </FormDialog>
  )
}
