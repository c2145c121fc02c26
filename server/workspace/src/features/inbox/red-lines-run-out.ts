import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import { can } from '@roundtable/shared/permissions'
import { findPartnership, type Place } from '../membership/index.ts'
import { listRedLines } from '../red-lines/index.ts'
import { localTime } from './morning.ts'
import type { Inbox } from './operations.ts'

/** For the lead of an organisation: its own lines whose last day has passed. Nothing of the line itself is told. */
export async function redLinesRunOut(
  { database, clock }: Pick<Inbox, 'database' | 'clock'>,
  place: Place,
): Promise<WaitingOf<'red-line.run-out'>[]> {
  if (!can(place.role, 'red-line.record')) return []
  const { timeZone } = await findPartnership(database.kysely, place.partnership.id)
  const today = localTime(clock.now(), timeZone).day
  const lines = (await listRedLines({ database }, place)).filter(({ own }) => own)
  return lines.flatMap(({ id, versions }) => {
    const [current] = versions
    const until = current?.terms.validUntil
    if (current?.state !== 'recorded' || until == null || until >= today) return []
    return [
      { kind: 'red-line.run-out', id, about: {}, since: Date.parse(until), dueAt: null, to: '/red-lines' },
    ]
  })
}
