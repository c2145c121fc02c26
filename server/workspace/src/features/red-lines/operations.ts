import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import type { RedLineId } from '@roundtable/shared/ids'
import { can } from '@roundtable/shared/permissions'
import { type Disclosure, raises, type RedLineTerms } from '@roundtable/shared/red-lines'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { findVersions, insertRedLine, insertVersion, type Version } from './store.ts'
import type { RedLineVersionTable } from './tables.ts'

/** A new line of the asker's organisation, for its people alone: recorded by its lead, a draft by anyone else. */
export async function addRedLine(desk: Desk, place: Place, terms: RedLineTerms): Promise<{ id: RedLineId }> {
  const organisationId = place.organisation?.id
  if (organisationId === undefined) throw new Refusal('not_allowed')
  // Not `newId`: its first half tells the time, and so how long a line was kept to oneself.
  const id = randomUUID() as string as RedLineId
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const line = { id, partnership_id: place.partnership.id, organisation_id: organisationId }
    const first = {
      red_line_id: id,
      version: 1,
      state: stateBy(place),
      terms: JSON.stringify(terms),
    } as const
    const version = { ...first, disclosure: 'org_private' as const, ...writtenBy(place, at) }
    await insertRedLine(transaction, line)
    await insertVersion(transaction, version)
    const act = first.state === 'draft' ? 'red-line.drafted' : 'red-line.recorded'
    await note(act, sayingOf(version), { privateTo: organisationId })
  })
  return { id }
}

/** New terms. A member may rewrite a draft; what the lead saves is recorded. Who sees the line stays the same. */
export function reviseRedLine(desk: Desk, place: Place, id: string, terms: RedLineTerms): Promise<void> {
  return change(desk, place, id, ({ state }) => {
    const next = stateBy(place)
    if (state === 'withdrawn' || (state === 'recorded' && next === 'draft')) throw new Refusal('not_allowed')
    const act = next === 'draft' ? 'drafted' : state === 'draft' ? 'recorded' : 'revised'
    return { act: `red-line.${act}`, state: next, terms: JSON.stringify(terms) }
  })
}

/** Who sees it from now on. What others have read stays theirs to read: taking back does not make it unsaid. */
export function discloseRedLine(
  desk: Desk,
  place: Place,
  id: string,
  { disclosure, reason }: { disclosure: Disclosure; reason: string },
): Promise<void> {
  return change(desk, place, id, (current) => {
    if (current.state !== 'recorded') throw new Refusal('not_allowed')
    if (current.disclosure === disclosure) throw new Refusal('bad_input', { field: 'disclosure' })
    const act = raises(current.disclosure, disclosure) ? 'red-line.disclosed' : 'red-line.taken-back'
    return { act, disclosure, reason }
  })
}

/** It no longer holds. It is kept, and shown as withdrawn to whoever could read it. */
export function withdrawRedLine(
  desk: Desk,
  place: Place,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  return change(desk, place, id, ({ state }) => {
    if (state === 'withdrawn') throw new Refusal('not_allowed')
    return { act: 'red-line.withdrawn', state: 'withdrawn', reason }
  })
}

type Act = `red-line.${'drafted' | 'recorded' | 'revised' | 'disclosed' | 'taken-back' | 'withdrawn'}`
type Step = Partial<RedLineVersionTable> & { act: Act }

/** The one way a line changes: the version that holds ends, the next begins. In the open only where all could read it. */
async function change(desk: Desk, place: Place, id: string, step: (current: Version) => Step): Promise<void> {
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const current = await ownVersion(transaction, place, id)
    const { act, ...news } = step(current)
    const { state, disclosure, terms } = current
    const same = { red_line_id: id, version: current.version + 1, state, disclosure, terms }
    const next = { ...same, ...writtenBy(place, at), ...news }
    await insertVersion(transaction, next)
    const open = disclosure === 'internal' || next.disclosure === 'internal'
    await note(act, sayingOf(next), open ? undefined : { privateTo: current.organisation_id })
  })
}

/** The version that holds. A line the asker cannot read is not there; that of another is not theirs to change. */
async function ownVersion(kysely: Kysely<Tables>, place: Place, id: string): Promise<Version> {
  const version = (await findVersions(kysely, place)).findLast((each) => each.id === id)
  if (version === undefined) throw new Refusal('not_found')
  if (version.organisation_id !== place.organisation?.id) throw new Refusal('not_allowed')
  return version
}

const stateBy = ({ role }: Place) => (can(role, 'red-line.record') ? 'recorded' : 'draft')

const writtenBy = ({ personId }: Place, at: number) => ({
  reason: null,
  written_by: personId,
  since: at,
  until: null,
})

/** What the record keeps; each act takes of it what its shape has (shared/audit). */
function sayingOf({ red_line_id, terms, disclosure, reason }: RedLineVersionTable) {
  const { statement } = JSON.parse(terms) as RedLineTerms
  return { redLineId: red_line_id, statement, to: disclosure, reason: reason ?? '' }
}
