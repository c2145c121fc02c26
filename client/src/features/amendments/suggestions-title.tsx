import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { suggestionsQuery } from './queries.ts'

/** What stands on the tab: how many suggestions are open. */
export function SuggestionsTitle({ slug, info }: DocumentPartProps) {
  const { data } = useQuery(suggestionsQuery(slug, info.id))
  const open = data?.filter(({ state }) => state === 'open').length ?? 0
  return (
    <>
      <Trans>Suggestions</Trans> {open > 0 && <span className="document-panel-count">{open}</span>}
    </>
  )
}
