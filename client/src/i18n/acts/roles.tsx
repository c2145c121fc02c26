import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const roleSentences: Sentences<'role'> = {
  'role.accepted': ({ document }, { by }) => (
    <Trans>
      {by} accepted a role in “{document}” for their seat.
    </Trans>
  ),
  'role.given-back': ({ document }, { by }) => (
    <Trans>
      {by} gave back a role in “{document}”.
    </Trans>
  ),
}
