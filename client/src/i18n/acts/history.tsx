import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const historySentences: Sentences<'history'> = {
  'history.version-named': ({ title, name }, { by }) => (
    <Trans>
      {by} named a version of the document “{title}”: “{name}”.
    </Trans>
  ),
  'history.restored': ({ title, name, writtenOn }, { by, date }) => {
    const when = date(writtenOn)
    return name === null ? (
      <Trans>
        {by} took the document “{title}” back to what it said on {when}.
      </Trans>
    ) : (
      <Trans>
        {by} took the document “{title}” back to the version “{name}”.
      </Trans>
    )
  },
  'history.view-settled': ({ view }, { by }) =>
    view === 'from_joining_on' ? (
      <Trans>{by} settled that people read the history of texts from the day they joined.</Trans>
    ) : (
      <Trans>{by} settled that people read the history of texts from its start.</Trans>
    ),
}
