import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const documentSentences: Sentences<'document'> = {
  'document.started': ({ title }, { by }) => (
    <Trans>
      {by} started the document “{title}”.
    </Trans>
  ),
}
