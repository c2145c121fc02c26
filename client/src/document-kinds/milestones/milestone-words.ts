import { useLingui } from '@lingui/react/macro'
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
    late: t`Late`,
    done: t`Done`,
    missed: t`Missed`,
    dropped: t`Dropped`,
  }
}

/** What is to be looked at, in sentences. */
export function useFlagWords(plan: Plan): (flag: MilestoneFlag) => string {
  const { t } = useLingui()
  const named = (ids: readonly string[]) => ids.map((id) => plan.names.get(id) ?? '?').join(', ')
  return (flag) => {
    switch (flag.is) {
      case 'cycle': {
        const way = [...flag.through, flag.through[0]!].map((id) => plan.names.get(id) ?? '?').join(' → ')
        return flag.through.length === 1 ? t`It waits for itself.` : t`It waits for itself: ${way}.`
      }
      case 'serves_no_goal':
        return t`It serves no goal.`
      case 'waits_for_removed': {
        const names = named(flag.ids)
        return t`It waits for what was removed: ${names}.`
      }
      case 'step_of_removed':
        return t`It is a step of a milestone that was removed.`
      case 'no_owner':
        return t`No seat answers for it.`
      case 'owner_gone':
        return t`The seat that answered for it was closed.`
      case 'seat_vacant':
        return t`Nobody holds the seat that answers for it.`
      case 'done_without_evidence':
        return t`Done, and nothing shows it yet.`
      case 'due_before_start':
        return t`It is due before it starts.`
      case 'due_before_what_it_waits_for': {
        const names = named(flag.ids)
        return t`It is due before what it waits for: ${names}.`
      }
      case 'done_while_step_open': {
        const names = named(flag.ids)
        return t`Done, while steps of it are open: ${names}.`
      }
    }
  }
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
