import { Trans, useLingui } from '@lingui/react/macro'
import { type Milestone, standingOn } from '@roundtable/shared/document-kinds/milestone-rules'
import { addDays } from '@roundtable/shared/calendar'
import { Group } from '@visx/group'
import { type KeyboardEvent, use, useMemo, useRef, useState } from 'react'
import { useDates } from '../../i18n/dates.ts'
import { RowMarksContext, useRowMarks } from '../rows/row-marks.ts'
import { useSlipWords, useStandingWords } from './milestone-words.ts'
import type { MilestonesProps } from './milestones-props.ts'
import { fullName, waitsFor } from './plan.ts'
import { TimelineMark } from './timeline-mark.tsx'
import { layOut, type Placed, type TimelineLayout } from './timeline-layout.ts'
import { useRoom } from './use-room.ts'

/** By how many days each key moves a date. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
/** Which way each key leads from one milestone to another. */
const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * When each milestone is due, and was first promised. Wholly usable by keyboard: arrows go from one to the next, Enter
 * opens it, Alt with an arrow moves its date and says so. The table below holds the same.
 */
export function Timeline(props: MilestonesProps) {
  const { t } = useLingui()
  const { plan, mayWrite, today } = props
  const region = useRef<HTMLDivElement>(null)
  const room = useRoom(region)
  const rows = useMemo(() => dated(plan.standing), [plan.standing])
  const layout = useMemo(() => layOut(rows, plan.names, today, room), [rows, plan.names, today, room])
  const [at, setAt] = useState<string>()
  const [said, say] = useState('')
  const current = rows.some(({ id }) => id === at) ? at : rows[0]?.id
  const onKeyDown = (event: KeyboardEvent, row: Milestone) => {
    const act = actOf(event)
    if (act === undefined) return
    event.preventDefault()
    if (act.is === 'open') props.onOpen(row.id)
    else if (act.is === 'go') goTo(region.current, rows[wrapped(rows, row.id, act)]?.id)
    else if (mayWrite) say(props.acts.setDue(row.id, addDays(row.due!, act.days)))
    else say(t`You read along; the partners move dates.`)
  }
  if (rows.length === 0) return null
  return (
    <div className="timeline">
      {/* It scrolls on narrow pages, so it has to be reachable where nothing in it is. */}
      <div
        className="timeline-region"
        ref={region}
        role="group"
        aria-label={t`Timeline of the milestones. The table below has the same data.`}
        aria-describedby="timeline-keys"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
          <Quarters layout={layout} />
          <Dependencies layout={layout} />
          {layout.placed.map((placed) => (
            <Mark
              key={placed.row.id}
              {...props}
              placed={placed}
              isCurrent={placed.row.id === current}
              onFocus={() => setAt(placed.row.id)}
              onKeyDown={onKeyDown}
            />
          ))}
        </svg>
      </div>
      <p className="timeline-legend">
        <Trans>
          Open circle: first promised date. Dotted line: days slipped. Thin line: must be done before.
        </Trans>{' '}
        <span id="timeline-keys">
          {mayWrite ? (
            <Trans>
              Arrow keys go from one to the next, Enter opens it, Alt and ← → move its date by a day, Alt and
              ↑ ↓ by a week.
            </Trans>
          ) : (
            <Trans>Arrow keys go from one to the next, Enter opens it.</Trans>
          )}
        </span>
      </p>
      <output className="visually-hidden">{said}</output>
    </div>
  )
}

type Dated = Milestone & { due: string }

function dated(standing: readonly Milestone[]): Dated[] {
  return standing
    .filter((row): row is Dated => row.due !== null)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function actOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) {
  if (ctrlKey || metaKey) return undefined
  if (altKey) return steps[key] === undefined ? undefined : ({ is: 'move', days: steps[key] } as const)
  if (key === 'Enter' || key === ' ') return { is: 'open' } as const
  if (key === 'Home' || key === 'End') return { is: 'go', to: key === 'Home' ? 0 : -1 } as const
  return ways[key] === undefined ? undefined : ({ is: 'go', by: ways[key] } as const)
}

type Going = { is: 'go'; by: number } | { is: 'go'; to: number }

function wrapped(rows: readonly Dated[], id: string, going: Going): number {
  if ('to' in going) return going.to === 0 ? 0 : rows.length - 1
  const index = rows.findIndex((row) => row.id === id)
  return Math.min(rows.length - 1, Math.max(0, index + going.by))
}

function goTo(region: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return
  region?.querySelector<SVGElement>(`[data-milestone="${CSS.escape(id)}"]`)?.focus()
}

function Quarters({ layout: { quarters, todayX, foot } }: { layout: TimelineLayout }) {
  const { t } = useLingui()
  return (
    <g aria-hidden="true">
      {quarters.map(({ x, quarter, year }) => (
        <Group key={x} left={x} className="timeline-quarter">
          <line y1={26} y2={foot + 14} />
          <text x={6} y={18}>{t`Q${quarter} ${year}`}</text>
        </Group>
      ))}
      <Group left={todayX} className="timeline-today">
        <line y1={26} y2={foot + 14} />
        <text x={5} y={38}>{t`Today`}</text>
      </Group>
    </g>
  )
}

function Dependencies({ layout: { placed, foot } }: { layout: TimelineLayout }) {
  const places = new Map(placed.map((each) => [each.row.id, each]))
  const lines = placed.flatMap((to) =>
    to.row.dependsOn.flatMap((id) => {
      const from = places.get(id)
      return from === undefined ? [] : [{ key: `${id} ${to.row.id}`, from, to }]
    }),
  )
  return (
    <g className="timeline-dependencies" aria-hidden="true">
      {lines.map(({ key, from, to }) => (
        <path key={key} d={`M${from.x} ${from.y + 9} V${foot} H${to.x} V${to.y + 9}`} />
      ))}
    </g>
  )
}

interface MarkProps extends MilestonesProps {
  placed: Placed
  isCurrent: boolean
  onFocus(): void
  onKeyDown(event: KeyboardEvent, row: Milestone): void
}

function Mark({ placed, plan, today, isCurrent, onFocus, onKeyDown, onOpen }: MarkProps) {
  const { row, x, y, promisedX, label, labelBefore } = placed
  const standing = standingOn(row, today)
  const name = useSpokenName({ row, plan, today })
  const slip = promisedX === undefined ? 0 : promisedX - x
  return (
    <Group left={x} top={y} className="timeline-mark" data-standing={standing}>
      <g
        className="timeline-button"
        data-milestone={row.id}
        role="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        onFocus={onFocus}
        onClick={() => onOpen(row.id)}
        onKeyDown={(event: KeyboardEvent) => onKeyDown(event, row)}
      >
        <rect className="timeline-focus" x={-12} y={-12} width={24} height={24} rx={6} />
        {promisedX !== undefined && (
          <>
            <line className="timeline-slip" x1={slip} x2={slip < 0 ? -10 : 10} />
            <circle className="timeline-promised" cx={slip} r={4} />
          </>
        )}
        <TimelineMark standing={standing} />
      </g>
      <Said row={row.id} />
      {/* Shortened, so it is for the eye alone; the mark's name says all. */}
      <text
        className="timeline-label"
        aria-hidden="true"
        x={labelBefore ? Math.min(slip, 0) - 13 : Math.max(slip, 0) + 13}
        y={4.5}
        textAnchor={labelBefore ? 'end' : 'start'}
      >
        {label}
      </text>
    </Group>
  )
}

/** For eye and pointer: the table below has the same mark for everybody, and the name of the milestone says how many. */
function Said({ row }: { row: string }) {
  const { press } = use(RowMarksContext)
  const [first, ...more] = useRowMarks(row)
  if (first === undefined) return null
  const { layer, id, number } = first
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above
    <g
      className="timeline-said"
      data-layer={layer}
      aria-hidden="true"
      onClick={() => press({ layer, id, on: 'number' })}
    >
      <rect x={5} y={-19} width={more.length > 0 ? 22 : 15} height={14} rx={3} />
      <text x={more.length > 0 ? 16 : 12.5} y={-8.5} textAnchor="middle">
        {more.length > 0 ? `${number}…` : number}
      </text>
    </g>
  )
}

/** All that the mark shows, for those who hear it. */
function useSpokenName({
  plan,
  row,
  today,
}: Pick<MilestonesProps, 'plan' | 'today'> & { row: Milestone }): string {
  const { t } = useLingui()
  const dates = useDates()
  const words = useStandingWords()
  const slipWords = useSlipWords()
  const due = dates.date(row.due ?? today)
  const slip = plan.slips.get(row.id) ?? 0
  const waits = waitsFor(plan, row)
  const first = dates.date(row.originalDue ?? row.due ?? today)
  return [
    fullName(plan, row.id),
    t`due on ${due}`,
    slip === 0 ? slipWords(0) : t`first promised for ${first}, ${slipWords(slip)}`,
    words[standingOn(row, today)],
    ...(waits === '' ? [] : [t`waits for ${waits}`]),
    ...useRowMarks(row.id).map(({ label }) => label),
  ].join(', ')
}
