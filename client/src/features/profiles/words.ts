import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Level, TopicState } from '@roundtable/shared/profiles/expertise'
import type { PromiseKeeping, Standing } from '@roundtable/shared/profiles/commitments'

/** What the levels of knowledge are called. */
export function useLevelNames(): Readonly<Record<Level, string>> {
  const { t } = useLingui()
  return { 0: t`None`, 1: t`Some`, 2: t`Can act alone`, 3: t`Can teach it` }
}

/** What follows for a topic, in a few words. */
export function useTopicWords(): (state: TopicState) => string {
  const { t } = useLingui()
  return (state) => {
    if (state.state === 'unknown') return t`Not known`
    if (state.state === 'gap') return t`Gap: nobody can act alone`
    if (state.state === 'single') return t`Hangs on one organisation`
    return t`${plural(state.carriers, { one: '# can act alone', other: '# can act alone' })}`
  }
}

export function useStandingNames(): Readonly<Record<Standing, string>> {
  const { t } = useLingui()
  return {
    open: t`Open`,
    late: t`Late`,
    claimed: t`Waits for confirmation`,
    done: t`Done`,
    disputed: t`Disputed`,
    withdrawn: t`Withdrawn`,
  }
}

/** How an organisation keeps its word, with the numbers in words. */
export function useKeepingWords(): (keeping: PromiseKeeping) => string {
  const { t } = useLingui()
  return (keeping) => {
    if (keeping.state === 'unknown') return t`Not known: nothing has been due yet`
    const { keptInTime, keptLate, notKept, due } = keeping
    const first = t`${keptInTime} of ${due} kept in time`
    const rest = [
      ...(keptLate > 0 ? [t`${keptLate} kept late`] : []),
      ...(notKept > 0 ? [t`${notKept} not kept`] : []),
    ]
    return [first, ...rest].join(', ')
  }
}
