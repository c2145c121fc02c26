import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentHistory } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { historyQuery } from './queries.ts'
import { StretchLine, VersionLine } from './history-lines.tsx'
import { ViewSetting } from './view-setting.tsx'
import './history.css'

interface HistoryListProps {
  slug: string
  documentId: string
  /** The moment that is read, where one is. */
  at?: number | undefined
}

/** By day and person, newest first, with the versions that have a name. */
export default function HistoryList({ slug, documentId, at }: HistoryListProps) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  const [by, setBy] = useState('')
  const mayRead = role !== undefined && can(role, 'history.read')
  const list = useInfiniteQuery({
    ...historyQuery(slug, documentId, by),
    enabled: mayRead,
    refetchInterval: 30_000,
  })
  if (!mayRead)
    return <p>{t`Observers read the text as it is now. How it came about is for those at the table.`}</p>
  const pages = list.data?.pages ?? []
  const [first] = pages
  if (first === undefined) return list.error ? <ProblemBanner problem={list.error} /> : <Skeleton />
  const names = new Map(first.people.map(({ id, name }) => [id, name]))
  const writers = Object.fromEntries(first.authors.map((id) => [id, names.get(id) ?? t`A former member`]))
  const stretches = pages.flatMap((page) => page.stretches)
  return (
    <div className="history">
      {(first.authors.length > 1 || by !== '') && (
        <SelectField
          label={t`Written by`}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          options={{ '': t`Everybody`, ...writers }}
        />
      )}
      {stretches.length === 0 && (
        <p>{t`Nobody has written here yet. What is written will be listed by day and person.`}</p>
      )}
      <Days
        {...{ slug, documentId, at, stretches }}
        versions={by === '' ? first.versions : []}
        people={first.people}
      />
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage && t`Loading…`} onClick={() => void list.fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </Button>
      )}
      <ViewSetting slug={slug} />
    </div>
  )
}

type Line =
  | { is: 'stretch'; time: number; seq: number; stretch: DocumentHistory['stretches'][number] }
  | { is: 'version'; time: number; seq: number; version: DocumentHistory['versions'][number] }

interface DaysProps extends HistoryListProps {
  stretches: DocumentHistory['stretches']
  versions: DocumentHistory['versions']
  people: DocumentHistory['people']
}

function Days({ slug, documentId, at, stretches, versions, people }: DaysProps) {
  const dates = useDates()
  const byId = new Map(people.map((person) => [person.id, person]))
  const place = { slug, documentId, at }
  const days = Map.groupBy(linesOf(stretches, versions), ({ time }) => dates.day(time))
  return [...days].map(([day, lines]) => (
    <section key={day} className="history-day">
      <h3>{day}</h3>
      <ol>
        {lines.map((line) => (
          <li key={`${line.is}-${line.seq}-${line.time}`}>
            {line.is === 'stretch' ? (
              <StretchLine {...place} stretch={line.stretch} by={byId.get(line.stretch.by)} />
            ) : (
              <VersionLine {...place} version={line.version} by={byId.get(line.version.by ?? '')} />
            )}
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** A version stands with the day of what it names, above the stretch it ends with. */
function linesOf(stretches: DaysProps['stretches'], versions: DaysProps['versions']): Line[] {
  const oldest = stretches.at(-1)?.first ?? 0
  const lines: Line[] = [
    ...stretches.map((stretch): Line => ({
      is: 'stretch',
      time: stretch.endedAt,
      seq: stretch.last,
      stretch,
    })),
    ...versions
      .filter(({ at }) => at >= oldest)
      .map((version): Line => {
        const named = stretches.find(({ first, last }) => first <= version.at && version.at <= last)
        return { is: 'version', time: named?.endedAt ?? version.namedAt, seq: version.at + 0.5, version }
      }),
  ]
  return lines.toSorted((one, other) => other.seq - one.seq)
}
