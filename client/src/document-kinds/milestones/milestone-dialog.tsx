import { Trans, useLingui } from '@lingui/react/macro'
import { milestoneStatuses, type MilestoneStatus } from '@roundtable/shared/document-kinds/milestones'
import type { Milestone } from '@roundtable/shared/document-kinds/milestone-rules'
import { setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { TriangleAlert } from 'lucide-react'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { CheckList } from '../rows/check-list.tsx'
import { DateField } from '../rows/date-field.tsx'
import { ListField } from '../rows/list-field.tsx'
import { SharedLine } from '../rows/shared-field.tsx'
import { useFlagWords, useSlipWords, useStandingWords } from './milestone-words.ts'
import type { MilestonesProps } from './milestones-props.ts'
import { fullName } from './plan.ts'

type Given = MilestonesProps & { id: string; onClose(): void }

/** Everything of one milestone. What is changed is with the others at once; there is nothing to save. */
export function MilestoneDialog(props: Given) {
  const { t } = useLingui()
  const { plan, id, mayWrite, acts, onClose } = props
  const row = plan.byId.get(id)!
  const say = useFlagWords(plan)
  const flags = plan.flags.get(id) ?? []
  const title = fullName(plan, id)
  const remove = () => {
    onClose()
    acts.remove(id)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={row.title.trim() === '' ? t`New milestone ${title}` : title}
      size="broad"
    >
      <div className="row-dialog">
        {flags.length > 0 && (
          <ul className="rows-flags">
            {flags.map((flag) => (
              <li key={flag.is}>
                <TriangleAlert className="icon" aria-hidden />
                <span>{say(flag)}</span>
              </li>
            ))}
          </ul>
        )}
        {row.removed && (
          <p className="rows-note">
            <Trans>Somebody removed this milestone. What you write in it is kept.</Trans>
          </p>
        )}
        <What {...props} row={row} />
        <When {...props} row={row} />
        <Evidence {...props} row={row} />
        <Relations {...props} row={row} />
        <DialogActions>
          {mayWrite &&
            (row.removed ? (
              <Button onClick={() => acts.bringBack(id)}>
                <Trans>Bring back</Trans>
              </Button>
            ) : (
              <Button onClick={remove}>
                <Trans>Remove</Trans>
              </Button>
            ))}
          <Button tone="primary" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

type Part = Given & { row: Milestone }

function What({ row, plan, milestones, mayWrite, attendance, acts }: Part) {
  const { t } = useLingui()
  const words = useStandingWords()
  const set = (values: Partial<Milestone>) => setFields(milestones, row.id, values)
  const shared = { table: milestones, row: row.id, mayWrite, attendance }
  const seats = [...(plan.seats?.values() ?? [])]
  return (
    <>
      <SharedLine
        {...shared}
        field="title"
        value={row.title}
        label={t`Milestone`}
        hint={t`What will have been reached, so that anybody can tell.`}
      />
      <div className="row-dialog-pair">
        <SelectField
          label={t`Accountable seat`}
          hint={t`Exactly one answers for it.`}
          value={row.ownerSeat ?? ''}
          disabled={!mayWrite}
          options={Object.fromEntries([
            ['', t`No seat yet`],
            ...seats.map((seat) => [seat.id, seat.name] as const),
          ])}
          onChange={({ target }) => set({ ownerSeat: target.value || null })}
        />
        <SelectField
          label={t`Status`}
          hint={t`As the partners see it today.`}
          value={row.status}
          disabled={!mayWrite}
          options={Object.fromEntries(milestoneStatuses.map((status) => [status, words[status]]))}
          onChange={({ target }) => acts.setStatus(row.id, target.value as MilestoneStatus)}
        />
      </div>
      <SelectField
        label={t`Goal it serves`}
        value={row.goal ?? ''}
        disabled={!mayWrite}
        options={Object.fromEntries([
          ['', t`None yet`],
          ...plan.goals.map((goal) => [goal.id, goal.title || '…'] as const),
        ])}
        onChange={({ target }) => set({ goal: target.value || null })}
      />
    </>
  )
}

function When({ row, plan, milestones, mayWrite, attendance, acts }: Part) {
  const { t } = useLingui()
  const dates = useDates()
  const slipWords = useSlipWords()
  const slip = plan.slips.get(row.id) ?? 0
  const here = (field: string) => ({
    onFocus: () => attendance.attend(row.id, field),
    onBlur: () => attendance.leave(),
    mayWrite,
  })
  return (
    <>
      <div className="row-dialog-pair">
        <DateField
          label={t`Start`}
          value={row.start}
          onChange={(start) => setFields(milestones, row.id, { start })}
          {...here('start')}
        />
        <DateField
          label={t`Due`}
          value={row.due}
          onChange={(due) => acts.setDue(row.id, due)}
          {...here('due')}
        />
      </div>
      {row.originalDue !== null && (
        <p className="rows-note">
          <Trans>
            First promised for {dates.date(row.originalDue)}, now {slipWords(slip)}.
          </Trans>
        </p>
      )}
      {(slip !== 0 || row.whyMoved !== '') && (
        <SharedLine
          table={milestones}
          row={row.id}
          field="whyMoved"
          value={row.whyMoved}
          mayWrite={mayWrite}
          attendance={attendance}
          label={t`Why the date moved`}
          hint={t`One sentence for the others.`}
        />
      )}
    </>
  )
}

function Evidence({ row, milestones, mayWrite, attendance }: Part) {
  const { t } = useLingui()
  return (
    <>
      <ListField
        label={t`Evidence`}
        add={t`What shows that it is done`}
        hint={t`A file, a list, a letter, with its web address if it has one.`}
        entries={row.evidence}
        mayWrite={mayWrite}
        onChange={(evidence) => setFields(milestones, row.id, { evidence })}
      />
      <SharedLine
        table={milestones}
        row={row.id}
        field="publicTitle"
        value={row.publicTitle}
        mayWrite={mayWrite}
        attendance={attendance}
        label={t`Public wording`}
        hint={t`How outsiders may read it once it is released. Slipped days stay internal.`}
      />
    </>
  )
}

function Relations({ row, plan, milestones, mayWrite }: Part) {
  const { t } = useLingui()
  const set = (values: Partial<Milestone>) => setFields(milestones, row.id, values)
  const others = plan.standing.filter(({ id }) => id !== row.id)
  const named = others.map(({ id }) => [id, fullName(plan, id)] as const)
  const seats = [...(plan.seats?.values() ?? [])].filter(({ id }) => id !== row.ownerSeat)
  return (
    <>
      <CheckList
        label={t`Waits for`}
        hint={t`What must be done before.`}
        options={new Map(named)}
        chosen={row.dependsOn}
        mayWrite={mayWrite}
        onChange={(dependsOn) => set({ dependsOn })}
      />
      <SelectField
        label={t`Step of`}
        hint={t`The greater milestone it leads to, if there is one.`}
        value={row.intermediateOf ?? ''}
        disabled={!mayWrite}
        options={Object.fromEntries([['', t({ message: 'None', context: 'no milestone' })], ...named])}
        onChange={({ target }) => set({ intermediateOf: target.value || null })}
      />
      <CheckList
        label={t`Contributing seats`}
        options={new Map(seats.map(({ id, name }) => [id, name]))}
        chosen={row.contributors}
        mayWrite={mayWrite}
        onChange={(contributors) => set({ contributors })}
      />
    </>
  )
}
