import { addDays, dayIn } from '@roundtable/shared/calendar'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import { mandateState, mayConfirm } from '@roundtable/shared/mandate/mandate'
import { can } from '@roundtable/shared/permissions'
import type { Desk } from '../audit/index.ts'
import { type Place, timeZoneAt } from '../membership/index.ts'
import { mandatesAt } from './page.ts'
import { findFlags } from './store.ts'

/** So many days before its end a mandate begins to be looked at: giving a new one takes a meeting or two. */
const ahead = 60
const dayMs = 86_400_000
const to = '/secretariat'

/** Proposals of another sector and mandates that end, for leads; flags nobody has answered, for the secretariat. */
export async function waiting({ database, clock }: Pick<Desk, 'database' | 'clock'>, place: Place) {
  const { kysely } = database
  if (can(place.role, 'mandate.answer')) return flagsToAnswer(await findFlags(kysely, place))
  if (!can(place.role, 'mandate.give')) return []
  const today = dayIn(await timeZoneAt(kysely, place), clock.now())
  const all = await mandatesAt(kysely, place)
  const proposals = all.filter(
    ({ confirmed, proposed, until }) =>
      confirmed === null && until >= today && mayConfirm(proposed.sector, place.sector),
  )
  const current = mandateState(
    all.filter(({ confirmed }) => confirmed !== null),
    today,
  )
  return [
    ...proposals.map(({ id, body, proposed, until }): Waiting => {
      const dueAt = Date.parse(until) + dayMs
      return { kind: 'mandate.to-confirm', id, about: { body }, since: proposed.at, dueAt, to }
    }),
    ...(current.state !== 'none' && addDays(current.mandate.until, -ahead) <= today
      ? [runningOut(current.mandate)]
      : []),
  ]
}

function runningOut({ id, body, until }: { id: string; body: string; until: string }): Waiting {
  const since = Date.parse(addDays(until, -ahead))
  return { kind: 'mandate.running-out', id, about: { body }, since, dueAt: Date.parse(until) + dayMs, to }
}

function flagsToAnswer(flags: Awaited<ReturnType<typeof findFlags>>): Waiting[] {
  return flags
    .filter(({ answered_at }) => answered_at === null)
    .map(({ id, text, raised_at }) => ({
      kind: 'flag.to-answer',
      id,
      about: { text },
      since: raised_at,
      dueAt: null,
      to,
    }))
}
