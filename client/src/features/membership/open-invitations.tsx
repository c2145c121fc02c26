import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OpenInvitation } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { PageSection } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { toast } from '../../ui/toast.tsx'
import { invitationsQuery } from './queries.ts'

/** Invitations that wait for an answer. Withdrawing one makes its link stop working. */
export function OpenInvitations({ slug }: { slug: string }) {
  const { t } = useLingui()
  const invitations = useQuery(invitationsQuery(slug))
  const refresh = useRefresh(slug, () => {})
  const withdraw = useMutation({
    mutationFn: ({ id }: OpenInvitation) =>
      unwrap(api.partnerships[':slug'].invitations[':id'].$delete({ param: { slug, id } })),
    onSuccess: (_, { email }) => toast(t`The invitation to ${email} is withdrawn`),
    onSettled: refresh,
  })
  if (!invitations.data?.length) return null
  const heads = [
    { text: t`Address`, share: '32%' },
    { text: t`Role`, share: '24%' },
    { text: t`Organisation` },
    { text: t`Until`, share: '13%' },
    { text: t`Actions`, hidden: true, share: '12%' },
  ] as const
  return (
    <PageSection title={t`Open invitations`}>
      <ProblemBanner problem={withdraw.error} />
      <div className="people">
        <Table caption={t`Open invitations`} heads={heads}>
          {invitations.data.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              onWithdraw={() => withdraw.mutate(invitation)}
            />
          ))}
        </Table>
      </div>
    </PageSection>
  )
}

function InvitationRow({ invitation, onWithdraw }: { invitation: OpenInvitation; onWithdraw(): void }) {
  const { t } = useLingui()
  const { email, organisation, role, expiresAt } = invitation
  const dates = useDates()
  const roleName = useRoleNames()[role]
  return (
    <tr>
      <td>
        <b>{email}</b>
      </td>
      <td>{roleName}</td>
      <td data-label={organisation === null ? undefined : t`Organisation`}>
        <bdi>{organisation}</bdi>
      </td>
      <td data-label={t`Until`}>{dates.day(expiresAt)}</td>
      <td className="table-actions">
        <Button size="small" aria-label={t`Withdraw the invitation to ${email}`} onClick={onWithdraw}>
          <Trans>Withdraw</Trans>
        </Button>
      </td>
    </tr>
  )
}
