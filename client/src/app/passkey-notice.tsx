import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { Banner } from '../ui/banner.tsx'

/** On every page of somebody who serves as secretariat and owes a passkey: why nothing of theirs goes through. */
export function PasskeyNotice() {
  const { passkeyMissing } = useSession()
  const { pathname } = useLocation()
  if (!passkeyMissing || pathname === '/add-passkey') return null
  return (
    <Banner
      tone="watch"
      action={
        <Link to="/add-passkey">
          <Trans>Add a passkey</Trans>
        </Link>
      }
    >
      <Trans>You serve as secretariat. Until you have a passkey you can read, and not act.</Trans>
    </Banner>
  )
}
