import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { LostPlace as Place } from '../api/answers.ts'
import { LostPlaceSentence } from '../api/lost-place.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** In place of a partnership one sat at: what happened, why, and whom to ask. Never a blank. */
export function LostPlace({ place }: { place: Place }) {
  const { t } = useLingui()
  const { name, standing } = place
  const titles: Record<Place['standing'], string> = {
    suspended: t`Your place at ${name} is suspended`,
    removed: t`You are no longer a member of ${name}`,
    left: t`You have left ${name}`,
  }
  return (
    <div className="page">
      <title>{`${titles[standing]} – Roundtable`}</title>
      <EmptyState
        level={1}
        title={titles[standing]}
        actions={
          <Link to="/" className="button">
            <Trans>Go to the start page</Trans>
          </Link>
        }
      >
        <LostPlaceSentence place={place} />{' '}
        {standing === 'left' ? (
          <Trans>What you wrote stays and keeps your name.</Trans>
        ) : (
          <Trans>
            What you wrote stays and keeps your name. If you think this is a mistake, write to the
            secretariat.
          </Trans>
        )}
      </EmptyState>
    </div>
  )
}
