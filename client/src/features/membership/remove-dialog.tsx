import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Member } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { membersQuery } from './queries.ts'

/** Asks before a person is removed, and says what happens then. */
export function RemoveDialog({ slug, member, onClose }: { slug: string; member: Member; onClose(): void }) {
  const { t } = useLingui()
  const { name } = member.person
  const remove = useRemove(slug, member, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={t`Remove ${name} from this partnership?`}>
      <p>
        <Trans>
          {name} loses access at once, also to what is open in a window now. What they wrote stays and keeps
          their name. To come back they need a new invitation.
        </Trans>
      </p>
      {member.organisation && (
        <p>
          <Trans>The seat stays with {member.organisation.name}.</Trans>
        </p>
      )}
      <ProblemBanner problem={remove.error} />
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Keep {name}</Trans>
        </Button>
        <Button tone="danger" busy={remove.isPending && t`Removing…`} onClick={() => remove.mutate()}>
          <Trans>Remove {name}</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function useRemove(slug: string, member: Member, onDone: () => void) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.partnerships[':slug'].members[':id'].remove.$post({
          param: { slug, id: member.id },
          json: { reason: '–––' },
        }),
      ),
    onSuccess: () => {
      toast(t`${member.person.name} is no longer a member`)
      onDone()
    },
    onSettled: () => queryClient.invalidateQueries(membersQuery(slug)),
  })
}
