import { Trans, useLingui } from '@lingui/react/macro'
import { withReason } from '@roundtable/shared/membership/people'
import { useQueryClient } from '@tanstack/react-query'
import type { Member } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'

/** Asks before a person is removed, says what happens then, and why they read it. */
export function RemoveDialog({ slug, member, onClose }: { slug: string; member: Member; onClose(): void }) {
  const { t } = useLingui()
  const { name } = member.person
  const form = useRemove(slug, member, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={t`Remove ${name} from this partnership?`}>
      <form {...form.props} className="invite-form">
        <p>
          <Trans>
            {name} loses access at once, also to what is open in a window now. What they wrote stays and keeps
            their name. To come back they need a new invitation.
          </Trans>
        </p>
        <Field
          label={t`Reason`}
          hint={t`${name} reads it, and it stands in the record for everybody here.`}
          name="reason"
          error={form.errors['reason']}
        />
        <ProblemBanner problem={form.problem} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Keep {name}</Trans>
          </Button>
          <Button type="submit" tone="danger" busy={form.busy && t`Removing…`}>
            <Trans>Remove {name}</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function useRemove(slug: string, member: Member, onDone: () => void) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useForm({
    schema: withReason,
    read: (data) => ({ reason: data.get('reason') }),
    fields: { reason: t`Enter a reason of at least three letters` },
    send: (json) =>
      unwrap(api.partnerships[':slug'].members[':id'].remove.$post({ param: { slug, id: member.id }, json })),
    async onDone() {
      toast(t`${member.person.name} is no longer a member`)
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['partnership', slug] })
    },
  })
}
