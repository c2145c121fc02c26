import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const documentSentences: Sentences<'document'> = {
  'document.started': ({ title }, { by }) => (
    <Trans>
      {by} started the document “{title}”.
    </Trans>
  ),
  'document.renamed': ({ title, before }, { by }) => (
    <Trans>
      {by} renamed the document “{before}” to “{title}”.
    </Trans>
  ),
  'document.archived': ({ title, reason }, { by }) => (
    <Trans>
      {by} archived the document “{title}”. Reason: {reason}
    </Trans>
  ),
  'document.brought-back': ({ title, reason }, { by }) => (
    <Trans>
      {by} brought the document “{title}” back from the archive. Reason: {reason}
    </Trans>
  ),
  'document.copied': ({ title, fromTitle }, { by }) => (
    <Trans>
      {by} started the document “{title}” as a copy of “{fromTitle}”.
    </Trans>
  ),
}
