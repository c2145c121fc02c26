import { useLingui } from '@lingui/react/macro'
import type { DocumentId } from '@roundtable/shared/ids'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import { useOwnMembership } from '../../api/session.ts'
import { suggestionsQuery } from './queries.ts'

/** The room of a suggestion, once it is known. One that is not there, or not for this person, is not found. */
export function useBranch(slug: string, documentId: string, amendmentId: string) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  const { data } = useQuery(suggestionsQuery(slug, documentId))
  const suggestion = data?.find(({ id }) => id === amendmentId)
  if (role === undefined || (data && !suggestion)) throw notFound()
  if (suggestion === undefined) return undefined
  const mayWrite = suggestion.state === 'open' && can(role, 'amendment.suggest')
  // The live room of a suggestion is opened like that of a document, by its own id.
  return { id: amendmentId as DocumentId, title: t`Suggestion`, mayWrite }
}
