import { Trans } from '@lingui/react/macro'
import { GroupShape } from '../../ui/group-shape.tsx'
import type { SeatOfTable } from './use-seats.ts'

interface SeatNameProps {
  /** Nothing while they are on their way. */
  seats: ReadonlyMap<string, SeatOfTable> | undefined
  id: string | null
}

/** A seat by who holds it, with the shape of its group. */
export function SeatName({ seats, id }: SeatNameProps) {
  const seat = seats?.get(id ?? '')
  if (seat === undefined)
    return (
      <span className="muted">
        {id === null ? <Trans>No seat yet</Trans> : seats && <Trans>Closed seat</Trans>}
      </span>
    )
  return (
    <span className="seat-name">
      <GroupShape sector={seat.sector} name={seat.group} />
      <bdi>{seat.name}</bdi>
    </span>
  )
}
