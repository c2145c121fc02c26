import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Partner } from '../../api/answers.ts'
import { LevelSelect } from './level-select.tsx'
import { SectionHead } from './section-head.tsx'
import { TopicBadge } from './topic-badge.tsx'
import { useLevelNames } from './words.ts'

/** What an organisation says it knows of the partnership’s topics. */
export function KnowledgeSection({ slug, partner }: { slug: string; partner: Partner }) {
  const { t } = useLingui()
  const names = useLevelNames()
  const shown = partner.expertise.filter(({ level }) => partner.own || level !== null)
  const all = (
    <Link to="/p/$slug/expertise" params={{ slug }}>
      <Trans>Who knows what</Trans>
    </Link>
  )
  return (
    <section>
      <SectionHead title={t`What it knows`} action={all} />
      {shown.length === 0 && (
        <p className="muted">
          <Trans>Nothing has been said yet.</Trans>
        </p>
      )}
      <ul className="lines">
        {shown.map((topic) => (
          <li key={topic.id}>
            <span className="line-words">
              <bdi>{topic.name}</bdi>
              <TopicBadge state={topic.state} />
            </span>
            {partner.own ? (
              <LevelSelect slug={slug} topic={topic} level={topic.level} />
            ) : (
              <span className="muted">{topic.level !== null && names[topic.level]}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
