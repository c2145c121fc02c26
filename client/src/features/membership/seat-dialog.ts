import type { Partnership } from '../../api/answers.ts'
import type { Seat } from './table-of-seats.ts'

/** What a dialog about a seat is given. */
export interface SeatDialogProps {
  partnership: Partnership
  seat: Seat
  onClose(): void
}
