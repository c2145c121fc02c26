import { useLingui } from '@lingui/react/macro'
import type { ChallengeFlag } from '@roundtable/shared/document-kinds/challenge-flags'

/** What is to be looked at again, as questions: whoever wrote it may have good reasons. */
export function useChallengeFlagWords(): Readonly<Record<ChallengeFlag, string>> {
  const { t } = useLingui()
  return {
    'no goal': t`There is no goal yet. What do you want to reach?`,
    'goal is the challenge': t`The goal says what the challenge says. What will be different once you have reached it?`,
    'perhaps two goals': t`These may be two goals. Which one comes first?`,
    'no sign of success': t`There is no sign of success yet. What would an outsider see once the goal is reached?`,
    'nothing out of scope': t`Nothing is left out yet. What could others expect of you that you will not do?`,
    'two languages': t`Two languages are named. Which one decides?`,
  }
}
