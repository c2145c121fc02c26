import { Trans } from '@lingui/react/macro'
import type { OneDocument } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Banner } from '../../ui/banner.tsx'

/** Why nobody writes in this document: since when, by whom, for what reason. */
export function ArchivedBanner({ archive }: { archive: NonNullable<OneDocument['archive']> }) {
  const day = useDates().day(archive.at)
  const { by, reason } = archive
  return (
    <div className="document-notice">
      <Banner>
        <b>
          {by === null ? (
            <Trans>Archived on {day}.</Trans>
          ) : (
            <Trans>
              Archived by <bdi>{by}</bdi> on {day}.
            </Trans>
          )}
        </b>{' '}
        <Trans>Reason: {reason}</Trans>{' '}
        <Trans>It can be read. Nobody writes in it until a partner brings it back.</Trans>
      </Banner>
    </div>
  )
}
