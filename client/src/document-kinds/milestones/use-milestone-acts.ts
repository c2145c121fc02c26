import { useLingui } from '@lingui/react/macro'
import { dated, nextNumber } from '@roundtable/shared/document-kinds/milestone-rules'
import type { milestoneFields, MilestoneStatus } from '@roundtable/shared/document-kinds/milestones'
import {
  addRow,
  bringBack,
  moveRow,
  type OpenTable,
  removeRow,
  setFields,
} from '@roundtable/shared/document-kinds/rows-editing'
import { useDates } from '../../i18n/dates.ts'
import { toast } from '../../ui/toast.tsx'
import { newRowId } from '../rows/row-id.ts'
import { fullName, type Plan } from './plan.ts'

export type MilestoneActs = ReturnType<typeof useMilestoneActs>

/** What a person does with milestones, with what is said about it in passing. */
export function useMilestoneActs(
  table: OpenTable<typeof milestoneFields>,
  plan: Plan,
  open: (id: string) => void,
) {
  const { t } = useLingui()
  const dates = useDates()
  return {
    add() {
      const id = newRowId()
      addRow(table, { id, number: nextNumber(plan.rows) })
      open(id)
    },
    /** Answers what came of it, in words. */
    setDue(id: string, due: string | null): string {
      const row = plan.byId.get(id)
      if (row === undefined) return ''
      setFields(table, id, dated(row, due))
      const name = plan.names.get(id) ?? ''
      if (due === null) return t`${name} has no date now.`
      const day = dates.date(due)
      if (row.originalDue === null) return t`${name} is due on ${day}.`
      const first = dates.date(row.originalDue)
      return t`${name} is due on ${day}. First promised for ${first}.`
    },
    setStatus(id: string, status: MilestoneStatus) {
      setFields(table, id, { status })
    },
    /** Puts it ahead of `before`, or at the end. */
    move(id: string, before: string | undefined) {
      moveRow(table, id, before)
    },
    remove(id: string) {
      removeRow(table, id)
      const name = fullName(plan, id)
      toast(t`${name} was removed. What others write in it is kept.`, {
        label: t`Undo`,
        run: () => bringBack(table, id),
      })
    },
    bringBack(id: string) {
      bringBack(table, id)
    },
  }
}
