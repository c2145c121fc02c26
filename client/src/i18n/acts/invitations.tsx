import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const invitationSentences: Sentences<'invitation'> = {
  'invitation.sent': ({ role, organisation }, { by, ...words }) => {
    const as = words.role(role)
    if (organisation === null)
      return (
        <Trans>
          {by} invited somebody as {as}.
        </Trans>
      )
    return (
      <Trans>
        {by} invited somebody as {as} for {organisation}.
      </Trans>
    )
  },
  'invitation.withdrawn': ({ role, organisation }, { by, ...words }) => {
    const as = words.role(role)
    if (organisation === null)
      return (
        <Trans>
          {by} withdrew an invitation as {as}.
        </Trans>
      )
    return (
      <Trans>
        {by} withdrew an invitation as {as} for {organisation}.
      </Trans>
    )
  },
}
