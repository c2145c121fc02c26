import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useState } from 'react'
import type { Commitment, OwnMembership } from '../../api/answers.ts'
import { useOwnMembership } from '../../api/session.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { ClaimDialog, VerdictDialog, WithdrawDialog } from './commitment-dialogs.tsx'
import { StandingBadge } from './standing-badge.tsx'

type Asked = 'claim' | 'confirmed' | 'disputed' | 'withdraw'

/** One promise with everything that was said of it, and what the reader may do about it. */
export function CommitmentRow({
  slug,
  commitment,
  ofOne,
}: {
  slug: string
  commitment: Commitment
  /** On a page that is about its owner the name is not said again. */
  ofOne: boolean
}) {
  const { t } = useLingui()
  const dates = useDates()
  const [asked, setAsked] = useState<Asked>()
  const { owner, text, dueOn, standing } = commitment
  const close = () => setAsked(undefined)
  return (
    <tr data-withdrawn={standing === 'withdrawn' || undefined}>
      <td>
        <span className="commitment-text">
          <bdi>{text}</bdi>
        </span>
        <Story commitment={commitment} />
      </td>
      {!ofOne && (
        <td data-label={t`Promised by`}>
          <bdi>{owner.name}</bdi>
        </td>
      )}
      <td data-label={t`Due`} className="nowrap">
        {dates.date(dueOn)}
      </td>
      <td>
        <StandingBadge standing={standing} />
        <Actions slug={slug} commitment={commitment} onAsk={setAsked} />
        {asked === 'claim' && <ClaimDialog slug={slug} commitment={commitment} onClose={close} />}
        {(asked === 'confirmed' || asked === 'disputed') && (
          <VerdictDialog slug={slug} commitment={commitment} verdict={asked} onClose={close} />
        )}
        {asked === 'withdraw' && <WithdrawDialog slug={slug} commitment={commitment} onClose={close} />}
      </td>
    </tr>
  )
}

function Story({ commitment }: { commitment: Commitment }) {
  const dates = useDates()
  const { claimedOn, evidence, verdicts, withdrawnOn, withdrawnFor } = commitment
  return (
    <ul className="muted commitment-story">
      {claimedOn && (
        <li>
          <Trans>
            Said to be done on {dates.date(claimedOn)}: <bdi>{evidence}</bdi>
          </Trans>
        </li>
      )}
      {verdicts.map(({ organisation, verdict, reason, on }) => (
        <li key={organisation.id}>
          {verdict === 'confirmed' ? (
            <Trans>
              Confirmed by <bdi>{organisation.name}</bdi> on {dates.date(on)}
            </Trans>
          ) : (
            <Trans>
              Disputed by <bdi>{organisation.name}</bdi> on {dates.date(on)}: <bdi>{reason}</bdi>
            </Trans>
          )}
        </li>
      ))}
      {withdrawnOn && (
        <li>
          <Trans>
            Withdrawn on {dates.date(withdrawnOn)}: <bdi>{withdrawnFor}</bdi>
          </Trans>
        </li>
      )}
    </ul>
  )
}

interface ActionsProps {
  slug: string
  commitment: Commitment
  onAsk(asked: Asked): void
}

function Actions({ slug, commitment, onAsk }: ActionsProps) {
  const words = useAskedWords()
  const place = useOwnMembership(slug)
  const offered = place ? mayAsk(place, commitment) : []
  if (offered.length === 0) return null
  return (
    <span className="commitment-actions">
      {offered.map((asked, index) => (
        <Button key={asked} size="small" tone={index === 0 ? 'plain' : 'ghost'} onClick={() => onAsk(asked)}>
          {words[asked]}
        </Button>
      ))}
    </span>
  )
}

function useAskedWords(): Readonly<Record<Asked, string>> {
  const { t } = useLingui()
  return { claim: t`It is done…`, confirmed: t`Confirm…`, disputed: t`Dispute…`, withdraw: t`Withdraw…` }
}

/** Its own people say that it is done; leads of others confirm or dispute. Nobody judges themselves, or says the same twice. */
function mayAsk({ role, organisation }: OwnMembership, commitment: Commitment): Asked[] {
  const { owner, standing, claimedOn, verdicts } = commitment
  if (standing === 'withdrawn') return []
  if (owner.id === organisation?.id) {
    if (standing === 'done') return []
    return [
      ...(can(role, 'commitment.claim') ? (['claim'] as const) : []),
      ...(can(role, 'commitment.sign') ? (['withdraw'] as const) : []),
    ]
  }
  if (!can(role, 'commitment.sign') || claimedOn === null) return []
  const said = verdicts.find((verdict) => verdict.organisation.id === organisation?.id)?.verdict
  return (['confirmed', 'disputed'] as const).filter((verdict) => verdict !== said)
}
