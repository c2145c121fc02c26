import { Trans } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PencilLine } from 'lucide-react'
import { draftAt, partnershipQuery } from '../../api/partnership.ts'
import { useOwnMembership } from '../../api/session.ts'

/** The step from what is frozen to the text that goes on: to work on it, for those who may. Also there while nothing else can be reached, as a device may have a copy of the draft. */
export function ToDraft({ slug, documentId }: { slug: string; documentId: string }) {
  const role = useOwnMembership(slug)?.role
  const documents = useQuery(partnershipQuery(slug)).data?.documents
  const isArchived = documents?.find(({ id }) => id === documentId)?.archivedAt != null
  const mayWrite = role !== undefined && can(role, 'document.write') && !isArchived
  return (
    <Link className="button" to={draftAt} params={{ slug, documentId }}>
      <span className="button-label version-to-draft">
        {mayWrite && <PencilLine className="icon" aria-hidden />}
        {mayWrite ? <Trans>Work on the draft</Trans> : <Trans>Read the draft</Trans>}
      </span>
    </Link>
  )
}
