import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'

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
