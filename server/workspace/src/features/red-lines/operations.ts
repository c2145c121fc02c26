import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import { can } from '@roundtable/shared/permissions'
import { type NewStanding, raises, type RedLineTerms } from '@roundtable/shared/red-lines'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { findVersions, insertVersion } from './store.ts'
import type { RedLineTable } from './tables.ts'

/** A new line of the asker's organisation, for its people alone: recorded by its lead, a draft by anyone else. */
export const addRedLine = (desk: Desk, place: Place, terms: RedLineTerms) =>
  change(desk, place, undefined, saving(place, terms))

/** New terms. A member may rewrite a draft; what the lead saves is recorded. Who reads the line stays the same. */
export const reviseRedLine = (desk: Desk, place: Place, id: string, terms: RedLineTerms) =>
  change(desk, place, id, saving(place, terms))

/** Who reads it from now on, or that it is withdrawn. What others have read they go on reading: it is not made unsaid. */
export const standRedLine = (desk: Desk, place: Place, id: string, { to, reason }: NewStanding) =>
  change(desk, place, id, ({ state, disclosure }) => {
    if (state === 'withdrawn' || (state === 'draft' && to !== 'withdrawn')) throw new Refusal('not_allowed')
    if (to === 'withdrawn') return { act: 'red-line.withdrawn', state: to, reason }
    if (to === disclosure) throw new Refusal('bad_input', { field: 'to' })
    return {
      act: raises(disclosure, to) ? 'red-line.disclosed' : 'red-line.taken-back',
      disclosure: to,
      reason,
    }
  })

type Act = `red-line.${'drafted' | 'recorded' | 'revised' | 'disclosed' | 'taken-back' | 'withdrawn'}`
type Step = (current: RedLineTable) => Partial<RedLineTable> & { act: Act }

const saving =
  (place: Place, terms: RedLineTerms): Step =>
  ({ state }) => {
    const next = can(place.role, 'red-line.record') ? 'recorded' : 'draft'
    if (state === 'withdrawn' || (state === 'recorded' && next === 'draft')) throw new Refusal('not_allowed')
    const act = next === 'draft' ? 'drafted' : state === 'draft' ? 'recorded' : 'revised'
    return { act: `red-line.${act}`, state: next, terms: JSON.stringify(terms) }
  }

/** The one way a line changes: its version ends, the next begins. Noted in the open only where all may read it. */
function change(desk: Desk, place: Place, id: string | undefined, step: Step): Promise<{ id: string }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const current = id === undefined ? beforeTheFirst(place) : await ownVersion(transaction, place, id)
    const { act, ...news } = step(current)
    const next = { ...current, version: current.version + 1, reason: null, since: at, until: null, ...news }
    await insertVersion(transaction, next)
    const { statement } = JSON.parse(next.terms) as RedLineTerms
    const about = { redLineId: next.id, statement, to: next.disclosure, reason: next.reason ?? '' }
    const open = [current.disclosure, next.disclosure].includes('internal')
    await note(act, about, open ? undefined : { privateTo: next.organisation_id })
    return { id: next.id }
  })
}

/** The version that holds. A line the asker cannot read is not there; that of another is not theirs to change. */
async function ownVersion(transaction: Transaction<Tables>, place: Place, id: string): Promise<RedLineTable> {
  const version = (await findVersions(transaction, place)).findLast((each) => each.id === id)
  if (version === undefined) throw new Refusal('not_found')
  if (version.organisation_id !== place.organisation?.id) throw new Refusal('not_allowed')
  return version
}

function beforeTheFirst({ partnership, organisation }: Place): RedLineTable {
  if (organisation === null) throw new Refusal('not_allowed')
  // Not `newId`: its first half tells the time, and so how long a line was kept to oneself.
  const owner = { id: randomUUID(), partnership_id: partnership.id, organisation_id: organisation.id }
  const empty = { version: 0, state: 'draft', terms: '', reason: null, since: 0, until: null } as const
  return { ...owner, ...empty, disclosure: 'org_private' }
}
