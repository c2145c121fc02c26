import { Plural, Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const mandateSentences: Sentences<'mandate' | 'interest' | 'rotation' | 'flag'> = {
  'mandate.proposed': ({ body, from, until }, { by, ...words }) => {
    const [first, last] = [words.date(from), words.date(until)]
    return (
      <Trans>
        {by} proposed a mandate for {body}, from {first} to {last}.
      </Trans>
    )
  },
  'mandate.given': ({ body, from, until }, { by, ...words }) => {
    const [first, last] = [words.date(from), words.date(until)]
    return (
      <Trans>
        {by} gave the mandate to {body}, from {first} to {last}.
      </Trans>
    )
  },
  'mandate.withdrawn': ({ body }, { by }) => (
    <Trans>
      {by} withdrew the mandate of {body}.
    </Trans>
  ),
  'interest.declared': ({ host, text }, { by }) => (
    <Trans>
      {by} declared an interest of the host, {host}: “{text}”
    </Trans>
  ),
  'rotation.set': ({ startsOn, weeksEach }, { by, ...words }) => {
    const day = words.date(startsOn)
    const turn = <Plural value={weeksEach} one="# week" other="# weeks" />
    return (
      <Trans>
        {by} set the turns of facilitation: {turn} each, from {day} on.
      </Trans>
    )
  },
  'flag.raised': ({ organisation, text }, { by }) => (
    <Trans>
      {by} raised a flag about the secretariat for {organisation}: “{text}”
    </Trans>
  ),
  'flag.answered': ({ organisation, text }, { by }) => (
    <Trans>
      {by} answered the flag of {organisation}: “{text}”
    </Trans>
  ),
}
