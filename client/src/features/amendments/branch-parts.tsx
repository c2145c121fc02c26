import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { DocumentPartProps, DocumentTab } from '../../document-kinds/document-part.ts'
import { useLiveDocument, useLiveState } from '../../live/use-live-document.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useOwnMembership, useSession } from '../../api/session.ts'
import { Banner } from '../../ui/banner.tsx'
import { suggestionsQuery } from './queries.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import './suggestions.css'

/** On the page of a suggestion: its own card beside the text. */
export const suggestionTab: DocumentTab = {
  id: 'suggestion',
  Title: () => <Trans>Suggestion</Trans>,
  Body: function ThisSuggestion({ slug, info, self, live }: DocumentPartProps) {
    const { amendmentId } = useParams({ strict: false })
    const { data } = useQuery({ ...suggestionsQuery(slug, info.id), refetchInterval: 4_000 })
    const suggestion = data?.find(({ id }) => id === amendmentId)
    return (
      suggestion && data && <SuggestionCard {...{ slug, info, live, self, suggestion }} all={data} isHere />
    )
  },
}

/** Above the text of a suggestion: what it is, and the document it is held against. */
export function BranchNotice({ slug, info, text, mayWrite }: DocumentPartProps) {
  const { person } = useSession()
  const membership = useOwnMembership(slug)
  const document = useLiveDocument({
    person: person.id,
    partnership: membership?.id ?? '',
    document: info.id,
    schemaVersion: info.schemaVersion,
  })
  return (
    <div className="branch-notice">
      <Banner>
        <p>
          {mayWrite ? (
            <Trans>
              You are writing a suggestion for{' '}
              <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId: info.id }}>
                {info.title}
              </Link>
              . The document changes only when a partner accepts it.
            </Trans>
          ) : (
            <Trans>
              You are reading a suggestion for{' '}
              <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId: info.id }}>
                {info.title}
              </Link>
              .
            </Trans>
          )}
        </p>
      </Banner>
      {document && text && <Compared document={document} text={text} />}
    </div>
  )
}

/** Draws what differs from the document, as soon as that is there. */
function Compared({
  document,
  text,
}: {
  document: LiveDocument
  text: NonNullable<DocumentPartProps['text']>
}) {
  const { ready } = useLiveState(document)
  useEffect(() => (ready ? text.compareWith(document.doc) : undefined), [ready, text, document])
  return null
}
