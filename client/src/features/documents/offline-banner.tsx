import { Plural, Trans } from '@lingui/react/macro'
import type { LiveDocument, LiveState } from '../../live/live-document.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** Whether trying again in silence has gone on for too long to be silent about. */
export function isOffline({ ended, saved }: LiveState): boolean {
  return ended === undefined && saved.is === 'kept' && saved.link === 'offline'
}

/** Across the page while there is no connection: where the changes are, and what to do. */
export function OfflineBanner({ live, state }: { live: LiveDocument; state: LiveState }) {
  if (!isOffline(state) || state.saved.is !== 'kept') return null
  const { changes } = state.saved
  return (
    <Banner
      tone="offline"
      role="status"
      action={
        <Button onClick={() => live.retry()}>
          <Trans>Try now</Trans>
        </Button>
      }
    >
      <b>
        <Trans>You are offline.</Trans>
        {changes > 0 && state.onDevice && (
          <>
            {' '}
            <Plural
              value={changes}
              one="# change is kept on this device."
              other="# changes are kept on this device."
            />
          </>
        )}
      </b>{' '}
      {state.keepsCopy ? (
        <Trans>Keep writing; your changes join the shared text when the connection returns.</Trans>
      ) : (
        <Trans>This browser keeps no copy: leave this page open until the connection returns.</Trans>
      )}
    </Banner>
  )
}
