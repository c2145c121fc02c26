import { useLingui } from '@lingui/react/macro'
import { Globe, TriangleAlert } from 'lucide-react'
import { milestoneStatuses, type MilestoneStatus } from '@roundtable/shared/document-kinds/milestones'
import { type Milestone, standingOn } from '@roundtable/shared/document-kinds/milestone-rules'
import { setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { useDates } from '../../i18n/dates.ts'
import { GroupShape } from '../../ui/group-shape.tsx'
import { MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { AmendedMark } from '../rows/amended-mark.tsx'
import { CellDate } from '../rows/cell-date.tsx'
import { CellSelect } from '../rows/cell-select.tsx'
import { FieldWithFlag, RowFaces } from '../rows/presence-marks.tsx'
import { RowMarkButtons } from '../rows/row-mark-buttons.tsx'
import { RowMenu } from '../rows/row-menu.tsx'
import { CellLine } from '../rows/shared-field.tsx'
import { standings, useFlagWords, useSlipWords, useStandingWords } from './milestone-words.ts'
import type { MilestonesProps } from './milestones-props.ts'
import { fullName, waitsFor } from './plan.ts'
import { SeatName } from '../rows/seat-name.tsx'
import { StandingMark } from './standing-mark.tsx'

/** All milestones in their order, to be changed in place. On a narrow page each row is a card. */
export function MilestonesTable(props: MilestonesProps) {
  const { t } = useLingui()
  return (
    <table className="rows-table milestones-table">
      <caption className="visually-hidden">{t`Milestones`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`No.`}</th>
          <th scope="col">{t`Milestone`}</th>
          <th scope="col">{t`Accountable seat`}</th>
          <th scope="col">{t`Due`}</th>
          <th scope="col">{t`Status`}</th>
          <th scope="col" className="end">{t`Slipped`}</th>
          <th scope="col" className="roomy">{t`Evidence`}</th>
          <th scope="col" className="roomy">{t`Waits for`}</th>
          <th scope="col">
            <span className="visually-hidden">{t`Here now, and what can be done`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.plan.standing.map((row, index) => (
          <MilestoneRow key={row.id} {...props} row={row} index={index} />
        ))}
      </tbody>
    </table>
  )
}

function MilestoneRow(props: MilestonesProps & { row: Milestone; index: number }) {
  const { t } = useLingui()
  const { row, plan, milestones, others, attendance, mayWrite, amended } = props
  const at = others.filter((other) => other.row === row.id)
  const name = plan.names.get(row.id) ?? ''
  const slipWords = useSlipWords()
  const slip = plan.slips.get(row.id) ?? 0
  const here = (field: string) => ({
    onFocus: () => attendance.attend(row.id, field),
    onBlur: () => attendance.leave(),
  })
  const differs = (field: string) => ({ 'data-differs': amended.has(`${row.id}/${field}`) || undefined })
  return (
    <tr
      data-row={row.id}
      data-sector={at[0]?.person.sector ?? undefined}
      data-present={at.length > 0 || undefined}
      data-amended={amended.has(row.id) || undefined}
    >
      <td className="rows-number">
        <button
          type="button"
          className="rows-open"
          onClick={() => props.onOpen(row.id)}
          aria-label={t`Open ${fullName(plan, row.id)}`}
        >
          {name}
        </button>
        <RowMarkButtons row={row.id} />
      </td>
      <td className="rows-title" {...differs('title')}>
        <FieldWithFlag at={at} field="title">
          {mayWrite ? (
            <CellLine
              table={milestones}
              row={row.id}
              field="title"
              value={row.title}
              label={t`Title of ${name}`}
              placeholder={t`What is to be reached`}
              mayWrite
              attendance={attendance}
            />
          ) : (
            <b>
              <bdi>{row.title}</bdi>
            </b>
          )}
        </FieldWithFlag>
        {row.publicTitle !== '' && (
          <span className="rows-public">
            <Globe className="icon" aria-hidden />
            {t`Has public wording`}
          </span>
        )}
        <AmendedMark amended={amended} row={row.id} />
        <Flags {...props} />
      </td>
      <td {...differs('ownerSeat')}>
        <FieldWithFlag at={at} field="ownerSeat">
          <Owner {...props} here={here('ownerSeat')} name={name} />
        </FieldWithFlag>
      </td>
      <td className="rows-day" {...differs('due')}>
        <FieldWithFlag at={at} field="due">
          <Due {...props} here={here('due')} name={name} />
        </FieldWithFlag>
      </td>
      <td {...differs('status')}>
        <FieldWithFlag at={at} field="status">
          <Status {...props} here={here('status')} name={name} />
        </FieldWithFlag>
      </td>
      <td className="end" data-label={t`Slipped`}>
        <span
          className="slip"
          data-slip={slip > 0 ? (standingOn(row, props.today) === 'late' ? 'bad' : 'some') : undefined}
        >
          {slipWords(slip)}
        </span>
      </td>
      <td className="roomy" data-label={t`Evidence`} data-none={row.evidence.length === 0 || undefined}>
        {row.evidence.length === 0 ? (
          '–'
        ) : row.evidence.length === 1 ? (
          <bdi>{shortened(row.evidence[0]!)}</bdi>
        ) : (
          row.evidence.length
        )}
      </td>
      <td className="roomy" data-label={t`Waits for`} data-none={row.dependsOn.length === 0 || undefined}>
        {waitsFor(plan, row) || '–'}
      </td>
      <td className="rows-end">
        <RowFaces at={at} />
        <MilestoneMenu {...props} name={name} />
      </td>
    </tr>
  )
}

type Part = MilestonesProps & { row: Milestone; name: string; here: { onFocus(): void; onBlur(): void } }

function Owner({ row, plan, milestones, mayWrite, here, name }: Part) {
  const { t } = useLingui()
  const seat = plan.seats?.get(row.ownerSeat ?? '')
  if (!mayWrite) return <SeatName seats={plan.seats} id={row.ownerSeat} />
  const names = [...(plan.seats?.values() ?? [])].map((each) => [each.id, each.name] as const)
  const closed =
    row.ownerSeat !== null && seat === undefined ? [[row.ownerSeat, t`Closed seat`] as const] : []
  return (
    <CellSelect
      label={t`Accountable seat of ${name}`}
      value={row.ownerSeat ?? ''}
      options={new Map([['', t`No seat yet`], ...closed, ...names])}
      onChange={(id) => setFields(milestones, row.id, { ownerSeat: id === '' ? null : id })}
      icon={seat && <GroupShape sector={seat.sector} name={seat.group} />}
      {...here}
    />
  )
}

function Due({ row, mayWrite, acts, here, name, onOpen }: Part) {
  const { t } = useLingui()
  const dates = useDates()
  if (!mayWrite) return row.due === null ? '–' : <time dateTime={row.due}>{dates.shortDate(row.due)}</time>
  const onChange = (due: string | null) => {
    const again = row.originalDue !== null && due !== null && due !== row.due
    const said = acts.setDue(row.id, due)
    if (again) toast(said, { label: t`Say why`, run: () => onOpen(row.id) })
  }
  return <CellDate label={t`Due date of ${name}`} value={row.due} onChange={onChange} {...here} />
}

function Status({ row, mayWrite, acts, here, name, today }: Part) {
  const { t } = useLingui()
  const words = useStandingWords()
  const standing = standingOn(row, today)
  if (!mayWrite) return <StandingMark standing={standing} />
  const { Icon, tone } = standings[standing]
  // Late follows from the date; what the partners said of it stands beside.
  const options = milestoneStatuses.map(
    (status) =>
      [
        status,
        standing === 'late' && status === row.status ? t`Late (${words[status]})` : words[status],
      ] as const,
  )
  return (
    <CellSelect
      label={t`Status of ${name}`}
      value={row.status}
      options={new Map(options)}
      onChange={(status) => acts.setStatus(row.id, status as MilestoneStatus)}
      icon={<Icon className="icon" aria-hidden />}
      tone={tone}
      {...here}
    />
  )
}

/** What is to be looked at in it. Nothing of it stops anybody. */
function Flags({ plan, row }: MilestonesProps & { row: Milestone }) {
  const say = useFlagWords(plan)
  const flags = plan.flags.get(row.id) ?? []
  if (flags.length === 0) return null
  return (
    <ul className="rows-flags">
      {flags.map((flag) => (
        <li key={flag.is}>
          <TriangleAlert className="icon" aria-hidden />
          <span>{say(flag)}</span>
        </li>
      ))}
    </ul>
  )
}

function MilestoneMenu({
  row,
  index,
  plan: { standing },
  mayWrite,
  acts,
  name,
  onOpen,
}: MilestonesProps & { row: Milestone; index: number; name: string }) {
  const { t } = useLingui()
  return (
    <RowMenu row={row.id} name={name} onOpen={() => onOpen(row.id)}>
      {mayWrite && (
        <>
          {index > 0 && (
            <MenuItem text={t`Move up`} onAction={() => acts.move(row.id, standing[index - 1]!.id)} />
          )}
          {index < standing.length - 1 && (
            <MenuItem text={t`Move down`} onAction={() => acts.move(row.id, standing[index + 2]?.id)} />
          )}
          <MenuSeparator />
          <MenuItem text={t`Remove`} onAction={() => acts.remove(row.id)} />
        </>
      )}
    </RowMenu>
  )
}

function shortened(words: string): string {
  return words.length > 24 ? `${words.slice(0, 23)}…` : words
}
