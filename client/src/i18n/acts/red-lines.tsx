import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const redLineSentences: Sentences<'red-line'> = {
  'red-line.drafted': ({ statement }, { by }) => (
    <Trans>
      {by} drafted the red line “{statement}”
    </Trans>
  ),
  'red-line.recorded': ({ statement }, { by }) => (
    <Trans>
      {by} recorded the red line “{statement}”
    </Trans>
  ),
  'red-line.revised': ({ statement }, { by }) => (
    <Trans>
      {by} changed a red line. It now says “{statement}”
    </Trans>
  ),
  'red-line.disclosed': ({ statement, to, reason }, { by }) =>
    to === 'internal' ? (
      <Trans>
        {by} told all partners the red line “{statement}” Reason: {reason}
      </Trans>
    ) : (
      <Trans>
        {by} told the secretariat the red line “{statement}” Reason: {reason}
      </Trans>
    ),
  'red-line.taken-back': ({ statement, reason }, { by }) => (
    <Trans>
      {by} took back the red line “{statement}” Reason: {reason}
    </Trans>
  ),
  'red-line.withdrawn': ({ statement, reason }, { by }) => (
    <Trans>
      {by} withdrew the red line “{statement}” Reason: {reason}
    </Trans>
  ),
}
