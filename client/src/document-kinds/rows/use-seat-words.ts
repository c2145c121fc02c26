import { useLingui } from '@lingui/react/macro'
import { useSeats } from './use-seats.ts'

/** A seat, as rows refer to it, by who holds it now. */
export function useSeatWords(slug: string): (id: unknown) => string {
  const { t } = useLingui()
  const seats = useSeats(slug)
  return (id) => {
    if (typeof id !== 'string') return ''
    return seats === undefined ? '…' : (seats.get(id)?.name ?? t`Closed seat`)
  }
}
