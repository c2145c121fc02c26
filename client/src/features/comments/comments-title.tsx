import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { commentsQuery } from './queries.ts'
import { countNew } from './unread.ts'

/** What stands on the tab: how many discussions are open, and whether there is something new in them. */
export function CommentsTitle({ slug, info }: DocumentPartProps) {
  const { data } = useQuery(commentsQuery(slug, info.id))
  const open = data?.threads.filter(({ settled }) => settled === null).length ?? 0
  const unread = data ? countNew(data) : 0
  return (
    <>
      <Trans>Comments</Trans> {open > 0 && <span className="comments-count">{open}</span>}
      {unread > 0 && (
        <>
          <span className="comments-new" aria-hidden="true" />
          <span className="visually-hidden">
            {' '}
            <Plural value={unread} one="# new" other="# new" />
          </span>
        </>
      )}
    </>
  )
}
