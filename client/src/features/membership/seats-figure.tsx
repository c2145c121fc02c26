import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type SeatGroup, TableFigure } from '../../ui/table-figure.tsx'
import { type Seat, standingOf, type TableOfSeats } from './table-of-seats.ts'

/** The table as it is today: one mark a seat, those nobody acts for dashed, one’s own in a ring. */
export function SeatsFigure({ table }: { table: TableOfSeats }) {
  const { t } = useLingui()
  const groups = table.groups.map(({ group, seats }): SeatGroup => ({
    sector: group.sector,
    seats: seats.map(markOf),
  }))
  const marks = groups.flatMap((group) => group.seats)
  if (marks.length === 0) return null
  const free = marks.filter((mark) => mark === 'free').length
  const taken = marks.length - free
  const parts = table.groups.map(({ group, seats }) => `${seats.length} ${group.name}`).join(', ')
  const empty = t`${plural(free, { 0: 'none empty', one: '# empty', other: '# empty' })}`
  const word = t`${plural(taken, { one: 'seat taken', other: 'seats taken' })}`
  return (
    <TableFigure
      groups={groups}
      label={t`Seats round the table: ${parts}; ${empty}`}
      centre={{ figure: taken, word }}
    />
  )
}

function markOf(seat: Seat): SeatGroup['seats'][number] {
  if (seat.own) return 'own'
  return standingOf(seat) === 'filled' ? 'taken' : 'free'
}
