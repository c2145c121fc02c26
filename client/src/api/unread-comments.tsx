import { Plural } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { api } from './api.ts'
import { useOwnMembership } from './session.ts'
import { unwrap } from './unwrap.ts'
import './unread-comments.css'

/** How much others have said since one last read, of each document where there is something. */
const unreadCommentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'comments', 'unread'],
    queryFn: () => unwrap(api.partnerships[':slug'].comments.unread.$get({ param: { slug } })),
  })

/** Beside the title of a document, until its comments were read. */
export function UnreadComments({ slug, documentId }: { slug: string; documentId: string }) {
  const role = useOwnMembership(slug)?.role
  const mayRead = role !== undefined && can(role, 'comment.read')
  const { data } = useQuery({ ...unreadCommentsQuery(slug), enabled: mayRead })
  const unread = data?.find((each) => each.documentId === documentId)?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className="unread-comments">
      <MessageSquare className="icon" aria-hidden />
      {unread}
      <span className="visually-hidden">
        {' '}
        <Plural value={unread} one="unread comment" other="unread comments" />
      </span>
    </span>
  )
}
