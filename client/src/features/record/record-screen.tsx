import { Trans, useLingui } from '@lingui/react/macro'
import { areas } from '@roundtable/shared/audit/reading'
import { can } from '@roundtable/shared/permissions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { EntryList } from './entry-list.tsx'
import { Heads } from './heads.tsx'
import { fileAddress, recordQuery } from './queries.ts'
import { RecordFilters } from './record-filters.tsx'
import type { Shown } from './shown.ts'
import './record.css'

/** Who did what: everything done at this table, and what our own organisation did for itself. */
export function RecordScreen({ slug, shown: asked }: { slug: string; shown: Shown }) {
  const { t } = useLingui()
  const membership = useOwnMembership(slug)
  if (membership === undefined) throw notFound()
  const shown = withKnownArea(asked)
  const mayRead = can(membership.role, 'audit.read')
  return (
    <>
      <PageBar title={t`Record`} />
      <div className="page">
        <PageHead
          title={t`Record`}
          actions={
            mayRead && (
              <a className="button" href={fileAddress(slug, shown)} download>
                <span className="button-label">
                  <Download className="icon" aria-hidden />
                  <Trans>Save as a table (CSV)</Trans>
                </span>
              </a>
            )
          }
        >
          <Trans>
            Everything that is done here, by whom and when. Nobody can change it afterwards. What the
            secretariat does stands out, so that all can see it.
          </Trans>
        </PageHead>
        {mayRead ? (
          <div className="record">
            <div>
              <RecordFilters slug={slug} shown={shown} />
              <Entries slug={slug} shown={shown} />
            </div>
            <Heads slug={slug} />
          </div>
        ) : (
          <p>{t`Partners and the secretariat read the record. Observers do not.`}</p>
        )}
      </div>
    </>
  )
}

/** An area that is not there does not narrow. */
function withKnownArea({ area, ...shown }: Shown): Shown {
  return area && areas.includes(area) ? { ...shown, area } : shown
}

function Entries({ slug, shown }: { slug: string; shown: Shown }) {
  const { t } = useLingui()
  const record = useInfiniteQuery(recordQuery(slug, shown))
  const pages = record.data?.pages ?? []
  const entries = pages.flatMap((page) => page.entries)
  const people = Object.assign({}, ...pages.map((page) => page.people)) as Record<string, string>
  return (
    <>
      <ProblemBanner problem={record.error} />
      {record.isLoading && <Skeleton />}
      {record.data && entries.length === 0 && <p>{t`Nothing of this kind is in the record.`}</p>}
      <EntryList entries={entries} people={people} />
      {record.hasNextPage && (
        <Button busy={record.isFetchingNextPage && t`Loading…`} onClick={() => void record.fetchNextPage()}>
          <Trans>Show earlier entries</Trans>
        </Button>
      )}
    </>
  )
}
