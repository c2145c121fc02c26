import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { X } from 'lucide-react'
import type { Expertise } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useOwnMembership } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { LevelMark } from './level-mark.tsx'
import { LevelSelect } from './level-select.tsx'
import { PartnerLink } from './partner-link.tsx'
import { TopicBadge } from './topic-badge.tsx'
import { useAct } from './use-act.ts'
import { useLevelNames, useTopicWords } from './words.ts'

type Topic = Expertise['topics'][number]
type Organisation = Expertise['organisations'][number]

/** A wide table in a region of its own that scrolls, by keyboard too. One's own organisation stands first, to be edited. */
export function ExpertiseMatrix({ slug, expertise }: { slug: string; expertise: Expertise }) {
  const { t } = useLingui()
  const place = useOwnMembership(slug)
  const own = can(place!.role, 'profile.write') ? place?.organisation?.id : undefined
  const organisations = expertise.organisations.toSorted(
    (a, b) => Number(b.id === own) - Number(a.id === own),
  )
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <section className="matrix-region" aria-label={t`Expertise by topic and organisation`} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{t`Topic`}</th>
              {organisations.map((organisation) => (
                <OrganisationHead key={organisation.id} slug={slug} organisation={organisation} own={own} />
              ))}
            </tr>
          </thead>
          <tbody>
            {expertise.topics.map((topic) => (
              <TopicRow key={topic.id} slug={slug} topic={topic} organisations={organisations} own={own} />
            ))}
          </tbody>
        </table>
      </section>
      <Legend />
    </>
  )
}

function OrganisationHead({
  slug,
  organisation: { id, name, sector },
  own,
}: {
  slug: string
  organisation: Organisation
  own: string | undefined
}) {
  return (
    <th scope="col" data-own={id === own || undefined}>
      {sector && <GroupShape sector={sector} />}
      <PartnerLink slug={slug} organisation={{ id, name }} />
    </th>
  )
}

interface TopicRowProps {
  slug: string
  topic: Topic
  organisations: readonly Organisation[]
  own: string | undefined
}

function TopicRow({ slug, topic, organisations, own }: TopicRowProps) {
  const words = useTopicWords()
  return (
    <tr>
      <th scope="row">
        <bdi>{topic.name}</bdi>
        {topic.state.state === 'shared' ? (
          <span className="muted partner-line">{words(topic.state)}</span>
        ) : (
          <TopicBadge state={topic.state} />
        )}
        {topic.levels.length === 0 && <RemoveTopic slug={slug} topic={topic} />}
      </th>
      {organisations.map(({ id }) => {
        const level = topic.levels.find(({ organisationId }) => organisationId === id)?.level ?? null
        return (
          <td key={id} data-own={id === own || undefined}>
            {id === own ? (
              <LevelSelect slug={slug} topic={topic} level={level} />
            ) : (
              <LevelMark level={level} />
            )}
          </td>
        )
      })}
    </tr>
  )
}

function RemoveTopic({ slug, topic }: { slug: string; topic: Topic }) {
  const { t } = useLingui()
  const act = useAct(slug)
  const remove = () =>
    act.mutate({
      act: () => unwrap(api.partnerships[':slug'].topics[':id'].$delete({ param: { slug, id: topic.id } })),
      done: t`“${topic.name}” is taken out`,
    })
  return (
    <Button tone="ghost" size="small" aria-label={t`Take “${topic.name}” out`} onClick={remove}>
      <X className="icon" aria-hidden />
    </Button>
  )
}

function Legend() {
  const names = useLevelNames()
  return (
    <ul className="matrix-legend">
      {([3, 2, 1, 0] as const).map((level) => (
        <li key={level}>
          <LevelMark level={level} hidden /> {level} · {names[level]}
        </li>
      ))}
      <li>
        <LevelMark level={null} hidden /> <Trans>Not said</Trans>
      </li>
    </ul>
  )
}
