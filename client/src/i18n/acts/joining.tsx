import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const joiningSentences: Sentences<'joining'> = {
  'joining.answered': ({ organisation, response }, { by }) =>
    response === 'request_review' ? (
      <Trans>
        {by} asked for {organisation} that a decision from before they joined is looked at again.
      </Trans>
    ) : (
      <Trans>
        {by} accepted for {organisation} a decision from before they joined.
      </Trans>
    ),
  'joining.to-decide-again': () => (
    <Trans>So many who joined later asked for it that a decision is to be taken again.</Trans>
  ),
}
