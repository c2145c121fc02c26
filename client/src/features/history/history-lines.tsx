import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Bookmark } from 'lucide-react'
import type { DocumentHistory } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Avatar } from '../../ui/avatar.tsx'

interface LineProps {
  slug: string
  documentId: string
  /** The moment that is read, where one is. */
  at: number | undefined
  by: DocumentHistory['people'][number] | undefined
}

type Stretch = DocumentHistory['stretches'][number]

/** Some edits of one person, and the way to what they changed. */
export function StretchLine({ slug, documentId, at, by, stretch }: LineProps & { stretch: Stretch }) {
  const { t } = useLingui()
  const dates = useDates()
  return (
    <Link
      to="/p/$slug/documents/$documentId/history"
      params={{ slug, documentId }}
      search={{ at: stretch.last, since: stretch.first - 1 }}
      className="history-line"
      aria-current={stretch.last === at || undefined}
    >
      <Avatar name={by?.name ?? '?'} sector={by?.sector ?? null} />
      <span>
        <b>
          <bdi>{by?.name ?? t`A former member`}</bdi>
        </b>{' '}
        <span className="history-when">
          {by?.organisation && (
            <>
              <bdi>{by.organisation}</bdi>
              {' · '}
            </>
          )}
          {dates.time(stretch.beganAt)}
        </span>
        <WordsChanged words={stretch.words} />
      </span>
    </Link>
  )
}

function WordsChanged({ words }: { words: Stretch['words'] }) {
  if (words === null) return null
  const { added, removed } = words
  return (
    <span className="history-words">
      {added > 0 && <Plural value={added} one="# word added" other="# words added" />}
      {added > 0 && removed > 0 && ', '}
      {removed > 0 && <Plural value={removed} one="# word removed" other="# words removed" />}
      {added === 0 && removed === 0 && <Trans>No words, only form, dates or order</Trans>}
    </span>
  )
}

/** A moment that has a name, and the way to it. */
export function VersionLine({
  slug,
  documentId,
  at,
  by,
  version,
}: LineProps & { version: DocumentHistory['versions'][number] }) {
  return (
    <Link
      to="/p/$slug/documents/$documentId/history"
      params={{ slug, documentId }}
      search={{ at: version.at }}
      className="history-line history-version"
      aria-current={version.at === at || undefined}
    >
      <Bookmark className="icon" aria-hidden />
      <span>
        <b>
          {version.name === null ? <Trans>Before much was deleted at once</Trans> : <bdi>{version.name}</bdi>}
        </b>
        <span className="history-words">
          {by ? (
            <Trans>
              Version named by <bdi>{by.name}</bdi>
            </Trans>
          ) : (
            <Trans>Kept by itself</Trans>
          )}
        </span>
      </span>
    </Link>
  )
}
