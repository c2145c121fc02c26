import { Plural, Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const amendmentSentences: Sentences<'amendment'> = {
  'amendment.opened': ({ title }, { by }) => (
    <Trans>
      {by} suggested a change to “{title}”.
    </Trans>
  ),
  'amendment.looked-at': ({ title }, { by }) => (
    <Trans>
      {by} read a suggestion for “{title}” together with the text as it had become.
    </Trans>
  ),
  'amendment.accepted': ({ title, authors }, { by, person }) => {
    const [first] = authors
    const writer = first === undefined ? null : person(first)
    return (
      <Plural
        value={authors.length}
        one={
          <Trans>
            {by} accepted a suggestion for “{title}”, written by {writer}.
          </Trans>
        }
        other={
          <Trans>
            {by} accepted a suggestion for “{title}”, written by {writer} and others.
          </Trans>
        }
      />
    )
  },
  'amendment.rejected': ({ title, reason }, { by }) => (
    <Trans>
      {by} declined a suggestion for “{title}”. Reason: {reason}
    </Trans>
  ),
  'amendment.withdrawn': ({ title }, { by }) => (
    <Trans>
      {by} withdrew a suggestion for “{title}”.
    </Trans>
  ),
}
