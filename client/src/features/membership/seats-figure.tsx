import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type SeatGroup, TableFigure } from '../../ui/table-figure.tsx'
import type { Seat, TableOfSeats } from './table-of-seats.ts'

/** The table as it is today: one mark a seat, vacant ones dashed, one’s own in a ring. */
export function SeatsFigure({ table }: { table: TableOfSeats }) {
  const { t } = useLingui()
  const groups = table.groups.map(({ group, seats }): SeatGroup => ({
    sector: group.sector,
    seats: seats.map(markOf),
  }))
  const taken = groups.flatMap((group) => group.seats).filter((seat) => seat !== 'free').length
  if (groups.every((group) => group.seats.length === 0)) return null
  const parts = table.groups.map(({ group, seats }) => `${seats.length} ${group.name}`).join(', ')
  const word = t`${plural(taken, { one: 'seat taken', other: 'seats taken' })}`
  return (
    <TableFigure
      groups={groups}
      label={t`Seats round the table: ${parts}`}
      centre={{ figure: taken, word }}
    />
  )
}

function markOf(seat: Seat): SeatGroup['seats'][number] {
  if (seat.own) return 'own'
  return seat.people.length > 0 ? 'taken' : 'free'
}
