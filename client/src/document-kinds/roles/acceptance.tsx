import { Trans, useLingui } from '@lingui/react/macro'
import { isAccepted, type RoleDefinition, termsOf } from '@roundtable/shared/document-kinds/role-rules'
import { can } from '@roundtable/shared/permissions'
import { CircleCheck } from 'lucide-react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { useAcceptance } from './acceptances.ts'
import type { RolesProps } from './role-parts.ts'

/** Whether the holder has taken the role on as it reads now, and the button to do so for whoever may. */
export function Acceptance({
  slug,
  documentId,
  role,
  seats,
  accepted,
}: RolesProps & { role: RoleDefinition }) {
  const { t } = useLingui()
  const dates = useDates()
  const own = useOwnMembership(slug)
  const { mutate, isPending, error } = useAcceptance(slug, documentId, role.id)
  const seat = seats?.get(role.holderSeat ?? '')
  if (seat === undefined || accepted === undefined) return null
  const held = accepted.find(({ roleId }) => roleId === role.id)
  const isHeld = isAccepted(role, accepted)
  const isOurs = own?.organisation != null && seat.holders.includes(own.organisation.id)
  const mayAccept = isOurs && can(own.role, 'role.accept')
  const by = held?.by.name ?? t`a former member`
  return (
    <div className="acceptance">
      {held && (
        <p className={isHeld ? 'standing' : 'muted'} data-tone="ok">
          {isHeld && <CircleCheck className="icon" aria-hidden />}
          <span>
            {isHeld ? (
              <Trans>
                Accepted by <bdi>{by}</bdi> on {dates.day(held.at)}
              </Trans>
            ) : (
              <Trans>
                <bdi>{by}</bdi> accepted it in earlier terms on {dates.day(held.at)}.
              </Trans>
            )}
          </span>
        </p>
      )}
      {mayAccept && !isHeld && (
        <Button
          size="small"
          tone="primary"
          busy={isPending && t`Accepting…`}
          onClick={() => mutate(termsOf(role))}
        >
          <Trans>Accept for our seat</Trans>
        </Button>
      )}
      {mayAccept && isHeld && (
        <Button size="small" busy={isPending && t`Giving back…`} onClick={() => mutate(undefined)}>
          <Trans>Give back</Trans>
        </Button>
      )}
      {isOurs && !mayAccept && !isHeld && (
        <p className="muted">
          <Trans>Your lead accepts it for your seat.</Trans>
        </p>
      )}
      <ProblemBanner problem={error} />
    </div>
  )
}
