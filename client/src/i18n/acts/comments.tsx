import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const commentSentences: Sentences<'comment'> = {
  'comment.thread-opened': ({ title }, { by }) => (
    <Trans>
      {by} opened a discussion beside the document “{title}”.
    </Trans>
  ),
  'comment.thread-settled': ({ title }, { by }) => (
    <Trans>
      {by} marked a discussion beside the document “{title}” as settled.
    </Trans>
  ),
  'comment.thread-reopened': ({ title }, { by }) => (
    <Trans>
      {by} opened a settled discussion beside the document “{title}” again.
    </Trans>
  ),
  'comment.hidden': ({ title, reason, person }, { by, ...words }) => {
    const author = words.person(person)
    return (
      <Trans>
        {by} hid a comment of {author} beside the document “{title}”. Reason: {reason}
      </Trans>
    )
  },
  'comment.shown-again': ({ title, reason, person }, { by, ...words }) => {
    const author = words.person(person)
    return (
      <Trans>
        {by} showed a comment of {author} beside the document “{title}” again. Reason: {reason}
      </Trans>
    )
  },
  'comment.observers-invited': ({ title }, { by }) => (
    <Trans>
      {by} invited observers to comment on the document “{title}”.
    </Trans>
  ),
  'comment.observers-dismissed': ({ title }, { by }) => (
    <Trans>
      {by} ended the invitation of observers to comment on the document “{title}”.
    </Trans>
  ),
}
