import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const profileSentences: Sentences<'profile' | 'need' | 'term' | 'topic' | 'expertise' | 'commitment'> =
  {
    'profile.changed': ({ organisation }, { by }) => (
      <Trans>
        {by} changed the profile of {organisation}.
      </Trans>
    ),
    'need.recorded': ({ organisation, kind, text }, { by }) =>
      kind === 'contribution' ? (
        <Trans>
          {by} recorded what {organisation} contributes: “{text}”
        </Trans>
      ) : (
        <Trans>
          {by} recorded what {organisation} needs: “{text}”
        </Trans>
      ),
    'need.met': ({ organisation, text }, { by }) => (
      <Trans>
        {by} noted that a need of {organisation} is met: “{text}”
      </Trans>
    ),
    'need.withdrawn': ({ organisation, text }, { by }) => (
      <Trans>
        {by} withdrew an entry on needs and contributions of {organisation}: “{text}”
      </Trans>
    ),
    'term.recorded': ({ organisation, word }, { by }) => (
      <Trans>
        {by} recorded what {organisation} means by “{word}”.
      </Trans>
    ),
    'term.removed': ({ organisation, word }, { by }) => (
      <Trans>
        {by} removed what {organisation} means by “{word}”.
      </Trans>
    ),
    'topic.added': ({ topic }, { by }) => (
      <Trans>
        {by} added the topic “{topic}” to the expertise of the partnership.
      </Trans>
    ),
    'topic.removed': ({ topic }, { by }) => (
      <Trans>
        {by} removed the topic “{topic}” from the expertise of the partnership.
      </Trans>
    ),
    'expertise.stated': ({ organisation, topic, level }, { by }) =>
      level === null ? (
        <Trans>
          {by} took back what {organisation} knows about “{topic}”.
        </Trans>
      ) : (
        <Trans>
          {by} stated how well {organisation} knows “{topic}”: level {level}.
        </Trans>
      ),
    'commitment.made': ({ organisation, text, dueOn }, { by, ...words }) => {
      const day = words.date(dueOn)
      return (
        <Trans>
          {by} made a commitment for {organisation}: “{text}”, due on {day}.
        </Trans>
      )
    },
    'commitment.claimed': ({ text }, { by }) => (
      <Trans>
        {by} reported a commitment as kept: “{text}”
      </Trans>
    ),
    'commitment.answered': ({ organisation, text, verdict, reason }, { by }) =>
      verdict === 'confirmed' ? (
        <Trans>
          {by} confirmed for {organisation} that a commitment was kept: “{text}”
        </Trans>
      ) : (
        <Trans>
          {by} disputed for {organisation} that a commitment was kept: “{text}” Reason: {reason}
        </Trans>
      ),
    'commitment.withdrawn': ({ text, reason }, { by }) => (
      <Trans>
        {by} withdrew a commitment: “{text}” Reason: {reason}
      </Trans>
    ),
  }
