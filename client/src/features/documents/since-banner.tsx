import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useDates } from '../../i18n/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { SinceLastVisit } from './use-visit.ts'

interface SinceBannerProps {
  visit: SinceLastVisit | undefined
  /** Shows who changed what; nothing where the page has no history. */
  onShowHistory: (() => void) | undefined
}

/** What others did to the text since this person was last here. Nothing on a first visit, and nothing where nothing happened. */
export function SinceBanner({ visit, onShowHistory }: SinceBannerProps) {
  const dates = useDates()
  const [isRead, setRead] = useState(false)
  if (isRead || visit?.since == null || visit.people === 0) return null
  const when = dates.moment(visit.since)
  const read = () => {
    setRead(true)
    onShowHistory?.()
  }
  return (
    <div className="document-notice">
      <Banner
        action={
          <Button size="small" onClick={read}>
            {onShowHistory ? <Trans>Show what changed</Trans> : <Trans>Got it</Trans>}
          </Button>
        }
      >
        <Plural
          value={visit.people}
          one={`# other person has changed this since you were last here, ${when}.`}
          other={`# others have changed this since you were last here, ${when}.`}
        />
      </Banner>
    </div>
  )
}
