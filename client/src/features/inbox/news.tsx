import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import type { InboxNews } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useSentences } from '../../i18n/acts/sentences.tsx'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { markRead, newsQuery } from './queries.ts'

/** Entries of the record others made. They stay until the person says that they have read them. */
export function News({ slug, news }: { slug: string; news: InboxNews }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const read = useMutation({
    mutationFn: () => markRead(slug, news.read),
    onSettled: () => queryClient.invalidateQueries(newsQuery(slug)),
  })
  return (
    <section aria-labelledby="news">
      <div className="inbox-head">
        <h2 id="news">
          <Trans>News since you were here</Trans>
        </h2>
        {news.entries.length > 0 && (
          <Button size="small" busy={read.isPending && t`Marking…`} onClick={() => read.mutate()}>
            <Trans>Mark as read</Trans>
          </Button>
        )}
      </div>
      <ProblemBanner problem={read.error} />
      {news.entries.length === 0 ? (
        <p className="soft">
          <Trans>Nobody else has done anything since.</Trans>
        </p>
      ) : (
        <Entries news={news} />
      )}
      {news.more > 0 && (
        <p className="small">
          <Link to="/p/$slug/record" params={{ slug }}>
            <Plural
              value={news.more}
              one="# older entry stands in the record."
              other="# older entries stand in the record."
            />
          </Link>
        </p>
      )}
    </section>
  )
}

function Entries({ news: { entries, people } }: { news: InboxNews }) {
  const dates = useDates()
  const tell = useSentences()
  return (
    <ol className="news">
      {entries.map((entry) => (
        <li key={entry.hash}>
          <span>{tell(entry, people)}</span>
          <span className="small muted">
            {entry.private && (
              <>
                <Lock className="icon" aria-hidden /> <Trans>only your organisation sees this</Trans> ·{' '}
              </>
            )}
            <time dateTime={new Date(entry.at).toISOString()}>{dates.moment(entry.at)}</time>
          </span>
        </li>
      ))}
    </ol>
  )
}
