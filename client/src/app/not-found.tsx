import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useLostPlace } from '../api/lost-place.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LostPlace } from './lost-place.tsx'

/** Nothing here for a member, and the reason where it is a place they had. */
export function NotFoundInside() {
  const { slug } = useParams({ strict: false })
  const lost = useLostPlace(slug)
  return lost ? <LostPlace place={lost} /> : <NotFound />
}

/** Nothing at this address, or nothing within reach: a stranger must not learn which of the two. */
export function NotFound() {
  const { t } = useLingui()
  return (
    <div className="page">
      <title>{t`Not found – Roundtable`}</title>
      <EmptyState
        level={1}
        title={t`There is nothing at this address`}
        actions={
          <Link to="/" className="button" data-tone="primary">
            <Trans>Go to your documents</Trans>
          </Link>
        }
      >
        <Trans>It may have been moved, or it belongs to a partnership you are not a member of.</Trans>
      </EmptyState>
    </div>
  )
}
