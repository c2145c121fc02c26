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
import { actsForASeat } from './table-of-seats.ts'

interface RemoveDialogProps {
  slug: string
  member: Member
  onClose(): void
}

/** Asks before a person is removed, says what happens then, and why they read it. */
export function RemoveDialog({ slug, member, onClose }: RemoveDialogProps) {
  const { t } = useLingui()
  const { name } = member.person
  const refresh = useRefresh(slug, onClose)
  const form = useForm({
    schema: withReason,
    read: (data) => ({ reason: data.get('reason') }),
    fields: { reason: t`Enter a reason of at least three letters` },
    send: (json) =>
      unwrap(api.partnerships[':slug'].members[':id'].remove.$post({ param: { slug, id: member.id }, json })),
    onDone: () => {
      toast(t`${name} is no longer a member`)
      return refresh()
    },
  })
  return (
    <FormDialog
      title={t`Remove ${name} from this partnership?`}
      answers={[t`Keep ${name}`, t`Remove ${name}`]}
      tone="danger"
      busy={t`Removing…`}
      {...{ form, onClose }}
    >
      <p>
        {t`${name} loses access at once, also to what is open in a window now. What they wrote stays and keeps their name. To come back they need a new invitation.`}
      </p>
      {actsForASeat(member) && member.organisation && (
        <p>
          {t`The seat stays with ${member.organisation.name} as long as somebody else acts for it; otherwise it falls vacant.`}
        </p>
      )}
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
