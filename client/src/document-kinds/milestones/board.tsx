import { useLingui } from '@lingui/react/macro'
import { milestoneStatuses, type MilestoneStatus } from '@roundtable/shared/document-kinds/milestones'
import { type Milestone, standingOn } from '@roundtable/shared/document-kinds/milestone-rules'
import { GripVertical } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { useDates } from '../../i18n/dates.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { RowMarkButtons } from '../rows/row-mark-buttons.tsx'
import { RowMenu } from '../rows/row-menu.tsx'
import { RowFaces } from '../rows/presence-marks.tsx'
import { useSlipWords, useStandingWords } from './milestone-words.ts'
import type { MilestonesProps } from './milestones-props.ts'
import { fullName } from './plan.ts'
import { SeatName } from '../rows/seat-name.tsx'
import { StandingMark } from './standing-mark.tsx'

/** What is dragged: the id of a milestone. */
const carried = 'application/x-roundtable-milestone'

/** The milestones by status. Cards are dragged, by pointer or keyboard, or moved by their menu. */
export function Board(props: MilestonesProps) {
  return (
    <div className="plan-board">
      {milestoneStatuses.map((status) => (
        <Column key={status} {...props} status={status} />
      ))}
    </div>
  )
}

function Column(props: MilestonesProps & { status: MilestoneStatus }) {
  const { t } = useLingui()
  const { status, plan, mayWrite } = props
  const words = useStandingWords()
  const rows = plan.standing.filter((row) => row.status === status)
  const dragAndDropHooks = useCarrying(props, rows)
  const title = words[status]
  return (
    <section className="plan-board-column" aria-label={title}>
      <h2>
        {title} <span className="muted">{rows.length}</span>
      </h2>
      <GridList
        aria-label={title}
        className="plan-board-cards"
        items={rows}
        dependencies={[props]}
        selectionMode="none"
        onAction={(key) => props.onOpen(String(key))}
        renderEmptyState={() => (mayWrite ? t`Drop a card here` : '–')}
        {...(mayWrite ? { dragAndDropHooks } : {})}
      >
        {(row) => <Card {...props} row={row} />}
      </GridList>
    </section>
  )
}

function useCarrying(
  { status, plan, acts }: MilestonesProps & { status: MilestoneStatus },
  rows: readonly Milestone[],
) {
  const put = (ids: readonly string[], before: string | undefined) => {
    for (const id of ids) {
      if (plan.byId.get(id)?.status !== status) acts.setStatus(id, status)
      if (before !== undefined) acts.move(id, before)
    }
  }
  const beside = (key: string, position: string) => {
    const index = rows.findIndex(({ id }) => id === key)
    return position === 'before' ? key : rows[index + 1]?.id
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [carried]: String(key), 'text/plain': fullName(plan, String(key)) })),
    acceptedDragTypes: [carried],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) =>
      put([...keys].map(String), beside(String(target.key), target.dropPosition)),
    onInsert: ({ items, target }) => {
      const before = beside(String(target.key), target.dropPosition)
      void idsOf(items.filter(isTextDropItem)).then((ids) => put(ids, before))
    },
    onRootDrop: ({ items }) => {
      void idsOf(items.filter(isTextDropItem)).then((ids) => put(ids, undefined))
    },
  })
  return dragAndDropHooks
}

function idsOf(items: readonly { getText(type: string): Promise<string> }[]): Promise<string[]> {
  return Promise.all(items.map((item) => item.getText(carried)))
}

function Card(props: MilestonesProps & { row: Milestone; status: MilestoneStatus }) {
  const { t } = useLingui()
  const { row, plan, others, mayWrite, today } = props
  const dates = useDates()
  const slipWords = useSlipWords()
  const slip = plan.slips.get(row.id) ?? 0
  const name = plan.names.get(row.id) ?? ''
  return (
    <GridListItem
      id={row.id}
      textValue={fullName(plan, row.id)}
      className="plan-board-card"
      data-row={row.id}
    >
      <div className="plan-board-card-head">
        {mayWrite && (
          <AriaButton slot="drag" className="plan-board-grip" aria-label={t`Drag ${name}`}>
            <GripVertical className="icon" aria-hidden />
          </AriaButton>
        )}
        <span className="muted">{name}</span>
        <RowMarkButtons row={row.id} />
        <RowFaces at={others.filter((other) => other.row === row.id)} />
        <MoveMenu {...props} name={name} />
      </div>
      <b>
        <bdi>{row.title || t`Without a title`}</bdi>
      </b>
      <span className="plan-board-card-seat">
        <SeatName seats={plan.seats} id={row.ownerSeat} />
      </span>
      <span className="plan-board-card-foot">
        {row.due !== null && <time dateTime={row.due}>{dates.shortDate(row.due)}</time>}
        {slip !== 0 && (
          <span className="slip" data-slip={slip > 0 ? 'some' : undefined}>
            {slipWords(slip)}
          </span>
        )}
        {standingOn(row, today) === 'late' && <StandingMark standing="late" />}
      </span>
    </GridListItem>
  )
}

function MoveMenu({
  row,
  status,
  acts,
  mayWrite,
  onOpen,
  name,
}: MilestonesProps & { row: Milestone; status: MilestoneStatus; name: string }) {
  const { t } = useLingui()
  const words = useStandingWords()
  return (
    <RowMenu row={row.id} name={name} onOpen={() => onOpen(row.id)}>
      {mayWrite &&
        milestoneStatuses
          .filter((other) => other !== status)
          .map((other) => {
            const word = words[other]
            return (
              <MenuItem
                key={other}
                text={t`Move to “${word}”`}
                onAction={() => acts.setStatus(row.id, other)}
              />
            )
          })}
    </RowMenu>
  )
}
