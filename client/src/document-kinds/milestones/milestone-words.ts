import { useLingui } from '@lingui/react/macro'
import { othersOf } from '@roundtable/shared/document-kinds/flag-others'
import type { MilestoneFlag, standingOn } from '@roundtable/shared/document-kinds/milestone-rules'
import { plural } from '@lingui/core/macro'
import {
  Ban,
  CircleCheck,
  CircleDot,
  CircleX,
  Clock,
  type LucideIcon,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react'
import { useRowFlagWords } from '../rows/flag-words.ts'
import type { Plan } from './plan.ts'

export type Standing = ReturnType<typeof standingOn>

/** Each state by a shape of its own, and by the tone its word is written in. */
export const standings: Readonly<Record<Standing, { Icon: LucideIcon; tone: string }>> = {
  planned: { Icon: Clock, tone: 'plain' },
  on_track: { Icon: CircleDot, tone: 'ok' },
  at_risk: { Icon: TriangleAlert, tone: 'watch' },
  late: { Icon: OctagonAlert, tone: 'alert' },
  done: { Icon: CircleCheck, tone: 'ok' },
  missed: { Icon: CircleX, tone: 'alert' },
  dropped: { Icon: Ban, tone: 'plain' },
}

/** What the states are called. */
export function useStandingWords(): Readonly<Record<Standing, string>> {
  const { t } = useLingui()
  return {
    planned: t`Planned`,
    on_track: t`On track`,
    at_risk: t`At risk`,
    late: t({ message: 'Late', context: 'a milestone' }),
    done: t({ message: 'Done', context: 'a milestone' }),
    missed: t`Missed`,
    dropped: t`Dropped`,
  }
}

/** What is to be looked at, in sentences. */
export function useFlagWords(plan: Plan): (flag: MilestoneFlag) => string {
  const say = useRowFlagWords()
  return (flag) =>
    say(
      `milestone.${flag.is}`,
      othersOf(flag).map((id) => plan.names.get(id) ?? '?'),
    )
}

/** By how much a date slipped, short. */
export function useSlipWords(): (days: number) => string {
  const { t } = useLingui()
  return (days) => {
    if (days === 0) return t`on date`
    const count = Math.abs(days)
    return days > 0
      ? t`${plural(count, { one: '+# day', other: '+# days' })}`
      : t`${plural(count, { one: '−# day', other: '−# days' })}`
  }
}
