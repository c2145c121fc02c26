import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

export function NotFound() {
  return (
    <div className="page">
      <h1>
        <Trans>There is nothing here</Trans>
      </h1>
      <p>
        <Trans>The page may have been moved, or it belongs to a partnership you are not a member of.</Trans>
      </p>
      <Link to="/"><Trans>Go to your documents</Trans></Link>
    </div>
  )
}
