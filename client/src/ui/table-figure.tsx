import type { Sector } from '@roundtable/shared/membership'
import { Fragment } from 'react'
import { sectorShapes } from './group-shape.tsx'
import { type Arc, placeSeats, pointAt } from './seats.ts'
import './group-shape.css'
import './table-figure.css'

/** `taken` is filled, `free` a dashed outline, `own` filled inside a ring. */
export type Seat = 'taken' | 'free' | 'own'
export interface SeatGroup {
  sector: Sector
  seats: readonly Seat[]
}

const free = (count: number): Seat[] => Array.from({ length: count }, () => 'free')
export const emptyTable: readonly SeatGroup[] = [
  { sector: 'public', seats: free(3) },
  { sector: 'private', seats: free(4) },
  { sector: 'civil_society', seats: free(4) },
  { sector: 'academia', seats: free(3) },
]

interface TableFigureProps {
  groups: readonly SeatGroup[]
  /** What the figure says, in words. Without it the figure is decoration. */
  label?: string
  /** A number and its word in the middle of the table. */
  centre?: { figure: number; word: string }
}

/** The signature figure: one mark a seat, round a table, one arc a group. At most once on a screen. */
export function TableFigure({ groups, label, centre }: TableFigureProps) {
  const places = placeSeats(groups.map((group) => group.seats.length))
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className="table-figure" viewBox="0 0 300 300" {...spoken}>
      <circle cx="150" cy="150" r="82" fill="none" stroke="var(--line)" strokeWidth="1.5" />
      {groups.map((group, index) => (
        <g key={index} data-sector={group.sector}>
          <GroupSeats group={group} angles={places[index]!.seats} />
          {places[index]!.arc && <path className="table-figure-arc" d={arcPath(places[index]!.arc)} />}
        </g>
      ))}
      {centre && <Centre {...centre} />}
    </svg>
  )
}

function GroupSeats({ group, angles }: { group: SeatGroup; angles: readonly number[] }) {
  return group.seats.map((seat, index) => {
    const { x, y } = pointAt(angles[index]!, 110)
    return (
      <Fragment key={index}>
        {seat === 'own' && <circle className="table-figure-own" cx={x} cy={y} r="16" />}
        <g
          className="table-figure-seat"
          data-seat={seat}
          transform={`translate(${x} ${y}) scale(1.55) translate(-8 -8)`}
        >
          {sectorShapes[group.sector]}
        </g>
      </Fragment>
    )
  })
}

function Centre({ figure, word }: { figure: number; word: string }) {
  return (
    <>
      <text className="table-figure-figure" x="150" y="156" textAnchor="middle">
        {figure}
      </text>
      <text className="table-figure-word" x="150" y="178" textAnchor="middle">
        {word}
      </text>
    </>
  )
}

function arcPath({ from, to }: Arc): string {
  const start = pointAt(from, 88)
  const end = pointAt(to, 88)
  const large = to - from > 180 ? 1 : 0
  return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}A88 88 0 ${large} 1 ${end.x.toFixed(1)} ${end.y.toFixed(1)}`
}
