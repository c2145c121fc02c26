import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { inboxQuery } from '../../api/inbox.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { MailChoice } from './mail-choice.tsx'
import { News } from './news.tsx'
import { mailQuery, newsQuery } from './queries.ts'
import { WaitingList } from './waiting-list.tsx'
import './inbox.css'

/** What waits for the person here, what others did since they last read, and when they want to hear of it by mail. */
export function InboxScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [waiting, news, mail] = useSuspenseQueries({
    queries: [inboxQuery(slug), newsQuery(slug), mailQuery(slug)],
  })
  const isQuiet = waiting.data.length === 0 && news.data.entries.length === 0
  return (
    <>
      <PageBar title={t`Inbox`} />
      <div className="page">
        <PageHead title={t`Inbox`}>
          <Trans>What waits for you at this table, and what others did since you were here.</Trans>
        </PageHead>
        <div className="inbox">
          <div className="inbox-main">
            {isQuiet ? (
              <NothingWaits />
            ) : (
              <>
                <WaitingList slug={slug} waiting={waiting.data} />
                <News slug={slug} news={news.data} />
              </>
            )}
          </div>
          <aside className="inbox-beside" aria-label={t`Mail and what came before`}>
            <MailChoice key={`${mail.data.rhythm} ${mail.data.language}`} slug={slug} mail={mail.data} />
            <section>
              <h2>
                <Trans>From before you joined</Trans>
              </h2>
              <p className="small soft">
                <Trans>Who is at the table, what was decided before, and what each partner says to it.</Trans>
              </p>
              <p className="small">
                <Link to="/p/$slug/welcome" params={{ slug }}>
                  <Trans>Open the welcome page</Trans>
                </Link>
              </p>
            </section>
          </aside>
        </div>
      </div>
    </>
  )
}

function NothingWaits() {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Nothing waits for you`}>
      <Trans>When something needs you or others have done something new, it stands here.</Trans>
    </EmptyState>
  )
}
