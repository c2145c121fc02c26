import { useLingui } from '@lingui/react/macro'
import type { QuestionId } from '@roundtable/shared/document-kinds/conduct-questions'
import type { ChallengeFlag } from '@roundtable/shared/document-kinds/challenge-flags'
import type { FlagId } from '@roundtable/shared/document-kinds/flags'
import { useChallengeFlagWords } from '../challenge/flag-words.ts'
import { questionWords } from '../conduct/question-words.ts'

/** What is worth a look, in one sentence. `others` are the names of what else it is about; it blames nobody. */
export function useFlagWords(): (is: FlagId, others: readonly string[]) => string {
  const ofRow = useRowFlagWords()
  const ofText = useTextFlagWords()
  return (is, others) => (isOfRow(is) ? ofRow(is, others) : ofText(is, others))
}

type RowFlagId = Extract<FlagId, `milestone.${string}` | `role.${string}`>

const isOfRow = (flag: FlagId): flag is RowFlagId => /^(?:milestone|role)\./.test(flag)

function useTextFlagWords(): (is: Exclude<FlagId, RowFlagId>, others: readonly string[]) => string {
  const { t, i18n } = useLingui()
  const ofChallenge = useChallengeFlagWords()
  return (is, others) => {
    switch (is) {
      case 'conduct.questions_open': {
        const [first = ''] = others
        const words = questionWords[first as QuestionId]
        const question = words === undefined ? '…' : i18n._(words)
        const count = others.length
        return count === 1
          ? t`One question of the guide has no answer yet: “${question}”`
          : t`${count} questions of the guide have no answer yet, such as: “${question}”`
      }
      case 'challenge.no goal':
      case 'challenge.goal is the challenge':
      case 'challenge.no sign of success':
      case 'challenge.perhaps two goals':
      case 'challenge.nothing out of scope':
      case 'challenge.two languages':
        return ofChallenge[is.slice('challenge.'.length) as ChallengeFlag]
    }
  }
}

/** The same of rows alone. */
export function useRowFlagWords(): (is: RowFlagId, others: readonly string[]) => string {
  const { t } = useLingui()
  return (is, others) => {
    const names = others.join(', ')
    switch (is) {
      case 'milestone.overdue':
        return t`Its date is over, and it is still open.`
      case 'milestone.cycle': {
        const way = [...others, others[0] ?? ''].join(' → ')
        return others.length < 2 ? t`It waits for itself.` : t`It waits for itself: ${way}.`
      }
      case 'milestone.serves_no_goal':
        return t`It serves no goal.`
      case 'milestone.waits_for_removed':
        return names === '' ? t`It waits for what was removed.` : t`It waits for what was removed: ${names}.`
      case 'milestone.step_of_removed':
        return t`It is a step of a milestone that was removed.`
      case 'milestone.no_owner':
        return t`No seat answers for it.`
      case 'milestone.owner_gone':
        return t`The seat that answered for it was closed.`
      case 'milestone.seat_vacant':
        return t`Nobody holds the seat that answers for it.`
      case 'milestone.done_without_evidence':
        return t`Done, and nothing shows it yet.`
      case 'milestone.due_before_start':
        return t`It is due before it starts.`
      case 'milestone.due_before_what_it_waits_for':
        return t`It is due before what it waits for: ${names}.`
      case 'milestone.done_while_step_open':
        return t`Done, while steps of it are open: ${names}.`
      case 'role.no_holder':
        return t`Nobody holds this role.`
      case 'role.holder_gone':
        return t`The seat that held it was closed.`
      case 'role.seat_vacant':
        return t`Nobody holds the seat it belongs to.`
      case 'role.not_accepted':
        return t`Its holder has not accepted it yet.`
      case 'role.acceptance_lapsed':
        return t`It was accepted in other terms than these.`
      case 'role.domain_held_twice':
        return t`Another seat holds the same field of work: ${names}.`
      case 'role.over_but_held':
        return t`It is over, and its holder is still named.`
      case 'role.to_before_from':
        return t`It ends before it begins.`
      case 'role.needs_unmet':
        return t`What it needs is not there yet.`
    }
  }
}
