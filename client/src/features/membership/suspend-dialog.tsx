import { useLingui } from '@lingui/react/macro'
import { withReason } from '@roundtable/shared/membership/people'
import type { Member } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { FormDialog } from '../../api/form-dialog.tsx'
import { useRefresh } from '../../api/partnership.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'

interface SuspendDialogProps {
  slug: string
  member: Member
  onClose(): void
}

/** Asks before a person is suspended, and why: they read it instead of the partnership. */
export function SuspendDialog({ slug, member, onClose }: SuspendDialogProps) {
  const { t } = useLingui()
  const { name } = member.person
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: withReason,
    read: (data) => ({ reason: data.get('reason') }),
    fields: { reason: t`Enter a reason of at least three letters` },
    send: (json) =>
      unwrap(
        api.partnerships[':slug'].members[':id'].suspend.$post({ param: { slug, id: member.id }, json }),
      ),
    onDone: () => {
      toast(t`${name} is suspended`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={t`Suspend ${name}?`}
      answers={[t`Cancel`, t`Suspend ${name}`]}
      tone="danger"
      busy={t`Suspending…`}
      {...{ form, onClose }}
    >
      <p>
        {t`${name} loses access at once, also to what is open in a window now. The place and the seat stay theirs, and you can end the suspension at any time.`}
      </p>
      <TextField
        label={t`Reason`}
        hint={t`${name} reads it, and it stands in the record for everybody here.`}
        name="reason"
        rows={2}
        error={form.errors['reason']}
      />
    </FormDialog>
  )
}
