import { Trans, useLingui } from '@lingui/react/macro'
import { addRow, bringBack, removeRow } from '@roundtable/shared/document-kinds/rows-editing'
import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { AmendedMark } from '../rows/amended-mark.tsx'
import { FieldWithFlag } from '../rows/presence-marks.tsx'
import { newRowId } from '../rows/row-id.ts'
import { CellLine } from '../rows/shared-field.tsx'
import type { MilestonesProps } from './milestones-props.ts'

/** What all this is for, with how many milestones serve each goal. */
export function Goals({ goals, plan, others, attendance, mayWrite, amended }: MilestonesProps) {
  const { t } = useLingui()
  if (plan.goals.length === 0 && !mayWrite) return null
  const serving = (goal: string) => {
    const names = plan.standing.filter((row) => row.goal === goal).map(({ id }) => plan.names.get(id) ?? '')
    return names.length === 0 ? t`no milestone yet` : names.join(', ')
  }
  const remove = (id: string) => {
    removeRow(goals, id)
    toast(t`The goal was removed.`, { label: t`Undo`, run: () => bringBack(goals, id) })
  }
  return (
    <section className="goals" aria-labelledby="goals-title">
      <h2 id="goals-title">
        <Trans>Goals</Trans>
      </h2>
      <p className="muted">
        <Trans>What the milestones are for. One that serves no goal is pointed out.</Trans>
      </p>
      <ol>
        {plan.goals.map(({ id, title }, index) => (
          <li key={id} data-row={id}>
            <span className="goal-title">
              <FieldWithFlag at={others.filter(({ row }) => row === id)} field="title">
                {mayWrite ? (
                  <CellLine
                    table={goals}
                    row={id}
                    field="title"
                    value={title}
                    label={t`Goal ${index + 1}`}
                    placeholder={t`What will be better, and for whom`}
                    mayWrite
                    attendance={attendance}
                  />
                ) : (
                  <bdi>{title}</bdi>
                )}
              </FieldWithFlag>
            </span>
            <AmendedMark amended={amended} row={id} />
            <span className="muted">{serving(id)}</span>
            {mayWrite && (
              <Button
                tone="ghost"
                size="icon"
                aria-label={t`Remove goal ${index + 1}`}
                onClick={() => remove(id)}
              >
                <X className="icon" aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button size="small" onClick={() => addRow(goals, { id: newRowId() })}>
          <Plus className="icon" aria-hidden />
          <Trans>Add goal</Trans>
        </Button>
      )}
    </section>
  )
}
