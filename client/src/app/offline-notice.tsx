import { Trans } from '@lingui/react/macro'
import { useMatch } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { Banner } from '../ui/banner.tsx'

/** On plain pages without a connection. A document says it itself, with what is kept on the device. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const inDocument = useMatch({ from: '/inside/p/$slug/documents/$documentId', shouldThrow: false })
  if (online || inDocument) return null
  return (
    <Banner tone="offline" role="status">
      <b>
        <Trans>You are offline.</Trans>
      </b>{' '}
      <Trans>
        This page shows what was known when the connection was lost. Changes are not possible until it is
        back.
      </Trans>
    </Banner>
  )
}

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
