import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Welcome } from '../../api/answers.ts'
import { partnershipQuery, whereRead } from '../../api/partnership.ts'
import { useDates } from '../../i18n/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { AtTheTable } from './at-the-table.tsx'
import { DecisionCard } from './decision-card.tsx'
import { welcomeQuery } from './queries.ts'
import './welcome.css'

/** A joiner's first hour: who is here, what was decided before and why, and the answer to each of it (CAP-3.3). */
export function WelcomeScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, welcome] = useSuspenseQueries({ queries: [partnershipQuery(slug), welcomeQuery(slug)] })
  const { name, purpose, documents } = partnership.data
  return (
    <>
      <PageBar title={t`Welcome`} />
      <div className="page">
        <PageHead title={t`Welcome to ${name}`}>{purpose}</PageHead>
        <div className="welcome">
          <div className="welcome-main">
            <Progress review={welcome.data.review} />
            <section aria-labelledby="decided">
              <h2 id="decided">
                <Trans>What was decided so far</Trans>
              </h2>
              <p className="soft">
                <Trans>
                  Everyone at the table reads these answers. Asking for review suspends nothing; when three
                  seats ask, or every seat of one group, it is decided again.
                </Trans>
              </p>
              <ol className="decisions">
                {welcome.data.decisions.map((decided) => (
                  <DecisionCard
                    key={decided.entry.hash}
                    slug={slug}
                    decided={decided}
                    review={welcome.data.review}
                    people={welcome.data.people}
                  />
                ))}
              </ol>
            </section>
          </div>
          <aside className="welcome-beside" aria-label={t`Who is here and what to read`}>
            <AtTheTable slug={slug} partnership={partnership.data} />
            <section>
              <h2>
                <Trans>What to read first</Trans>
              </h2>
              {documents.length === 0 ? (
                <p className="small soft">
                  <Trans>No document has been started yet.</Trans>
                </p>
              ) : (
                <ul className="welcome-list">
                  {documents.map((document) => (
                    <li key={document.id}>
                      <Link to={whereRead(document)} params={{ slug, documentId: document.id }}>
                        <bdi>{document.title}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <Secretariat people={welcome.data.secretariat} />
          </aside>
        </div>
      </div>
    </>
  )
}

/** How far the own organisation has come with its answers; nothing for those who act for none. */
function Progress({ review }: { review: Welcome['review'] }) {
  const dates = useDates()
  if (review === null || review.asked === 0) return null
  const done = review.asked - review.open
  const until = dates.deadline(review.dueAt)
  const organisation = review.organisation.name
  return (
    <section className="welcome-progress" aria-labelledby="progress">
      <h2 id="progress">
        {review.open === 0 ? (
          <Trans>{organisation} has answered everything</Trans>
        ) : (
          <Plural
            value={review.open}
            one="One answer of your organisation is open"
            other="# answers of your organisation are open"
          />
        )}
      </h2>
      <progress value={done} max={review.asked} aria-labelledby="progress" />
      <p className="small muted">
        <Trans>
          {done} of {review.asked} answered
        </Trans>
        {review.open > 0 && (
          <>
            {' · '}
            <Trans>by {until}</Trans>
          </>
        )}
      </p>
      {review.open > 0 && !review.mayAnswer && (
        <Banner>
          <Trans>The lead of your organisation answers. You read what is answered.</Trans>
        </Banner>
      )}
    </section>
  )
}

function Secretariat({ people }: { people: Welcome['secretariat'] }) {
  return (
    <section>
      <h2>
        <Trans>The secretariat</Trans>
      </h2>
      <p className="small soft">
        <Trans>
          It serves all and acts for none: it invites, moderates and keeps the record. It has no vote and does
          not write in the partners’ texts.
        </Trans>
      </p>
      {people.length > 0 && (
        <ul className="welcome-list">
          {people.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
