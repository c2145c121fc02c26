import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { Suggestion } from '../../api/answers.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { useDates } from '../../i18n/dates.ts'
import { worded } from '../../i18n/i18n.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChangedWords } from './changed-words.tsx'
import { Remarks } from './remarks.tsx'
import { SettleButtons } from './settle-buttons.tsx'
import { lazily } from '../../ui/lazily.ts'

/** Fetched with the first suggestion for a document of rows. */
const ChangedRows = lazily(worded('rows', () => import('./changed-rows.tsx')))

interface SuggestionCardProps extends Pick<DocumentPartProps, 'slug' | 'info' | 'live' | 'self'> {
  suggestion: Suggestion
  /** All of the document, to name those that compete. */
  all: readonly Suggestion[]
  /** On its own page there is no link to it. */
  isHere?: boolean
}

/** One suggestion: who, why, what it changes in the text as it is, and what can be done with it. */
export function SuggestionCard({ suggestion, all, isHere = false, ...here }: SuggestionCardProps) {
  const { t } = useLingui()
  const { slug, self } = here
  const { id, documentId, reason, state, openedBy, passages, lost, authors } = suggestion
  const others = authors.filter((author) => author.id !== openedBy.id)
  const rivals = all.filter((each) => suggestion.rivals.includes(each.id))
  return (
    <article className="suggestion" data-state={state} aria-label={t`Suggestion by ${openedBy.name ?? '–'}`}>
      <Head suggestion={suggestion} />
      <p className="suggestion-reason">
        <bdi>{reason}</bdi>
      </p>
      {/* Together: nobody is to accept what is not drawn yet, nor press what moves away. */}
      <Suspense fallback={<Skeleton lines={3} />}>
        {passages.map(
          (passage) => passage.cell === undefined && <ChangedWords key={passage.place} passage={passage} />,
        )}
        {passages.some(({ cell }) => cell !== undefined) && <ChangedRows {...here} passages={passages} />}
        {passages.length === 0 && lost === '' && (
          <p className="muted">
            {state === 'open' ? (
              <Trans>Nothing is written in it yet.</Trans>
            ) : (
              <Trans>Nothing was written in it.</Trans>
            )}
          </p>
        )}
        {lost !== '' && (
          <p className="suggestion-lost">
            <Trans>The passage these words stood in was removed from the document:</Trans> <q>{lost}</q>
          </p>
        )}
        {others.length > 0 && (
          <p className="muted">
            <Trans>Written with</Trans>{' '}
            {others.map(({ id: author, name }, index) => (
              <span key={author}>
                {index > 0 && ', '}
                <bdi>{name ?? t`a former member`}</bdi>
              </span>
            ))}
          </p>
        )}
        {rivals.length > 0 && (
          <p className="suggestion-rivals">
            <Badge tone="watch">
              <Trans>Competes</Trans>
            </Badge>{' '}
            {rivals.map(({ id: rival, openedBy: by }) => (
              <Trans key={rival}>
                <bdi>{by.name}</bdi> suggests another change to the same passage.
              </Trans>
            ))}
          </p>
        )}
        <SettleButtons {...{ slug, self, suggestion }} />
        {!isHere && state === 'open' && (
          <Link
            className="suggestion-open"
            to="/p/$slug/documents/$documentId/suggestions/$amendmentId"
            params={{ slug, documentId, amendmentId: id }}
          >
            <Trans>Open and write along</Trans>
          </Link>
        )}
        <Remarks {...{ slug, self, suggestion }} />
      </Suspense>
    </article>
  )
}

function Head({ suggestion: { openedBy, openedAt } }: { suggestion: Suggestion }) {
  const { t } = useLingui()
  const dates = useDates()
  const name = openedBy.name ?? t`A former member`
  const isSecretariat = openedBy.role === 'secretariat'
  return (
    <header className="suggestion-head">
      <Avatar name={name} sector={openedBy.sector} size="small" />
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <small>
          {isSecretariat ? <Trans>Secretariat · suggests only</Trans> : <bdi>{openedBy.organisation}</bdi>} ·{' '}
          <time dateTime={new Date(openedAt).toISOString()}>{dates.moment(openedAt)}</time>
        </small>
      </span>
    </header>
  )
}
