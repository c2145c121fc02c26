import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import type { Waiting } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { waitingIcons, useWaitingWords } from './waiting-words.tsx'

/** One row a thing, what is due first on top; each leads to where it is done. */
export function WaitingList({ slug, waiting }: { slug: string; waiting: readonly Waiting[] }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">
        <Trans>Waiting for you</Trans>
      </h2>
      {waiting.length === 0 ? (
        <p className="soft">
          <Trans>Nothing. What is done leaves this list by itself.</Trans>
        </p>
      ) : (
        <ul className="waiting">
          {waiting.map((item) => (
            <WaitingRow key={`${item.kind} ${item.id}`} slug={slug} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function WaitingRow({ slug, item }: { slug: string; item: Waiting }) {
  const { title, detail } = useWaitingWords()(item)
  const Icon = waitingIcons[item.kind]
  const [path, query] = item.to.split('?')
  return (
    <li>
      <Icon className="icon" aria-hidden />
      <span className="waiting-words">
        {/* The server names a page of ours below this table; which one the type of the router cannot know. */}
        <Link to={`/p/${slug}${path}` as '/'} search={Object.fromEntries(new URLSearchParams(query))}>
          <b>{title}</b>
        </Link>
        <span className="small soft">{detail}</span>
      </span>
      <Due item={item} />
    </li>
  )
}

function Due({ item: { dueAt, since } }: { item: Waiting }) {
  const dates = useDates()
  // Fixed while the page stands: a list that re-words itself under the eye helps nobody.
  const [now] = useState(() => Date.now())
  if (dueAt === null) {
    const month = dates.month(since)
    return (
      <span className="waiting-due small muted">
        <Trans>since {month}</Trans>
      </span>
    )
  }
  const isLate = dueAt < now
  return (
    <span className="waiting-due">
      <b>{dates.day(dueAt)}</b>
      {isLate ? (
        <Badge tone="alert" icon={<OctagonAlert className="icon" aria-hidden />}>
          <Trans>Was due</Trans>
        </Badge>
      ) : (
        <span className="small muted">{dates.ago(dueAt, now)}</span>
      )}
    </span>
  )
}
