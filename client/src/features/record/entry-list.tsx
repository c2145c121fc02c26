import { Trans, useLingui } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import type { RecordEntry } from '../../api/answers.ts'
import { useSentences } from '../../i18n/acts/sentences.tsx'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'

interface EntryListProps {
  /** Newest first. */
  entries: readonly RecordEntry[]
  /** Names of the people the entries are about, by id. */
  people: Readonly<Record<string, string>>
}

/** Entries under the day they were made on. */
export function EntryList({ entries, people }: EntryListProps) {
  const dates = useDates()
  const days = Map.groupBy(entries, ({ at }) => dates.day(at))
  return [...days].map(([day, ofDay]) => (
    <section className="record-day" key={day}>
      <h2>{day}</h2>
      <ol>
        {ofDay.map((entry) => (
          <EntryLine key={`${entry.private} ${entry.seq}`} entry={entry} people={people} />
        ))}
      </ol>
    </section>
  ))
}

function EntryLine({ entry, people }: { entry: RecordEntry; people: EntryListProps['people'] }) {
  const dates = useDates()
  const { by, at, seq } = entry
  const sentenceOf = useSentences()
  return (
    <li className="record-entry" data-secretariat={by?.role === 'secretariat' || undefined}>
      <time dateTime={new Date(at).toISOString()}>{dates.time(at)}</time>
      <span className="record-mark" aria-hidden />
      <div>
        <p>{sentenceOf(entry, people)}</p>
        <p className="record-entry-by">
          <Standing by={by} /> · <Trans>entry {seq}</Trans>
          {entry.private && (
            <span className="record-private">
              <Lock className="icon" aria-hidden />
              <Trans>only your organisation sees this</Trans>
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

/** In which place somebody acted: for an organisation, or as the secretariat, which acts for none. */
function Standing({ by }: { by: RecordEntry['by'] }) {
  const { t } = useLingui()
  const roles = useRoleNames()
  if (by === null) return t`Roundtable itself`
  if (by.organisation !== null) return <bdi>{by.organisation.name}</bdi>
  return by.role === null ? null : roles[by.role]
}
