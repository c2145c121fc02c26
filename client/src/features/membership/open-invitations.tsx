import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OpenInvitation } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { invitationsQuery } from './queries.ts'

/** Invitations that wait for an answer. Withdrawing one makes its link stop working. */
export function OpenInvitations({ slug }: { slug: string }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const invitations = useQuery(invitationsQuery(slug))
  const withdraw = useMutation({
    mutationFn: ({ id }: OpenInvitation) =>
      unwrap(api.partnerships[':slug'].invitations[':id'].$delete({ param: { slug, id } })),
    onSuccess: (_, { email }) => toast(t`The invitation to ${email} is withdrawn`),
    onSettled: () => queryClient.invalidateQueries(invitationsQuery(slug)),
  })
  if (!invitations.data?.length) return null
  return (
    <section>
      <h2>
        <Trans>Open invitations</Trans>
      </h2>
      <ProblemBanner problem={withdraw.error} />
      <ul className="partners-list">
        {invitations.data.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            onWithdraw={() => withdraw.mutate(invitation)}
          />
        ))}
      </ul>
    </section>
  )
}

function InvitationRow({ invitation, onWithdraw }: { invitation: OpenInvitation; onWithdraw(): void }) {
  const { t } = useLingui()
  const { email, organisation, role, expiresAt } = invitation
  const until = useDates().day(expiresAt)
  const roleName = useRoleNames()[role]
  return (
    <li>
      <span className="partners-list-words">
        <b>{email}</b>
        <span className="muted">
          {[roleName, organisation].filter(Boolean).join(' · ')} · <Trans>until {until}</Trans>
        </span>
      </span>
      <Button size="small" aria-label={t`Withdraw the invitation to ${email}`} onClick={onWithdraw}>
        <Trans>Withdraw</Trans>
      </Button>
    </li>
  )
}
