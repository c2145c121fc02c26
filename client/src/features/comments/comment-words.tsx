import { partsOf } from '@roundtable/shared/comments/mentions'
import { Trans } from '@lingui/react/macro'
import type { DocumentComments } from '../../api/answers.ts'

/** What was said, with people by their names. Line breaks stay. */
export function CommentWords({ text, people }: { text: string; people: DocumentComments['people'] }) {
  return (
    <p className="comment-words" dir="auto">
      {partsOf(text).map((part, at) =>
        part.is === 'words' ? (
          part.words
        ) : (
          <b key={at} className="comment-mention">
            <bdi>{people.find(({ id }) => id === part.personId)?.name ?? <Trans>a former member</Trans>}</bdi>
          </b>
        ),
      )}
    </p>
  )
}
