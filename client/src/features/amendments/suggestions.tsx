import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { suggestionsQuery } from './queries.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import './suggestions.css'

/** While they are looked at they follow what others write in them. In milliseconds. */
const freshFor = 4_000

/** The suggestions for a document: the open ones, then what became of the others. */
export function Suggestions({ slug, info, self, live }: DocumentPartProps) {
  const { data, error } = useQuery({ ...suggestionsQuery(slug, info.id), refetchInterval: freshFor })
  if (error && data === undefined) return <ProblemBanner problem={error} />
  if (data === undefined) return null
  const open = data.filter(({ state }) => state === 'open' || state === 'accepting')
  const settled = data.filter((each) => !open.includes(each))
  const cards = (shown: typeof data) =>
    shown.map((suggestion) => (
      <li key={suggestion.id}>
        <SuggestionCard {...{ slug, info, live, self, suggestion }} all={data} />
      </li>
    ))
  return (
    <div className="suggestions">
      {open.length === 0 && (
        <p className="muted">
          <Trans>
            Nothing is suggested at present. A suggestion is written beside the document; the document changes
            when a partner accepts it.
          </Trans>
        </p>
      )}
      <ul>{cards(open)}</ul>
      {settled.length > 0 && (
        <>
          <h2>
            <Trans>Settled</Trans>
          </h2>
          <ul>{cards(settled)}</ul>
        </>
      )}
    </div>
  )
}
