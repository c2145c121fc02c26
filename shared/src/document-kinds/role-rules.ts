import type { Day } from '../calendar/days.ts'
import type { roleFields } from './roles.ts'
import type { RowOf } from './rows-table.ts'

export type RoleDefinition = RowOf<typeof roleFields>

/** What is to be looked at in a role (CAP-3.7). Ids are of roles. */
export type RoleFlag =
  | { is: 'no_holder' }
  | { is: 'holder_gone' }
  | { is: 'seat_vacant' }
  | { is: 'not_accepted' }
  | { is: 'acceptance_lapsed' }
  | { is: 'domain_held_twice'; ids: readonly string[] }
  | { is: 'over_but_held' }
  | { is: 'to_before_from' }
  | { is: 'needs_unmet' }

/** That somebody who may act for the holding seat took the role on, in these terms (`termsOf`). */
export interface Accepted {
  roleId: string
  terms: string
}

export interface RoleContext {
  /** All rows, those taken off the table included. */
  roles: readonly RoleDefinition[]
  seats: ReadonlyMap<string, { vacant: boolean }>
  accepted: readonly Accepted[]
  today: Day
}

/** The flags of every role on the table, by id. */
export function roleFlags(context: RoleContext): ReadonlyMap<string, readonly RoleFlag[]> {
  const standing = context.roles.filter(({ removed }) => !removed)
  return new Map(
    standing.map((role) => [
      role.id,
      [
        ...holderFlags(role, context),
        ...overlapFlags(role, standing),
        ...timeFlags(role, context),
        ...needFlags(role),
      ],
    ]),
  )
}

/**
 * What its holder takes on, as text to compare: once any of it changes, what was accepted is not this any more.
 * Rights and needs are in the holder's favour and may change without asking again.
 */
export function termsOf(role: RoleDefinition): string {
  const { holderSeat, title, from, to } = role
  return JSON.stringify([
    holderSeat,
    title.trim(),
    entriesOf(role.duties),
    entriesOf(role.contributions),
    role.domain.trim(),
    from,
    to,
  ])
}

/** Duties, rights, needs and contributions are one to a line. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Whether the role is accepted as it reads now. */
export function isAccepted(role: RoleDefinition, accepted: readonly Accepted[]): boolean {
  return accepted.some(({ roleId, terms }) => roleId === role.id && terms === termsOf(role))
}

function holderFlags(role: RoleDefinition, { seats, accepted }: RoleContext): RoleFlag[] {
  if (role.holderSeat === null) return [{ is: 'no_holder' }]
  const seat = seats.get(role.holderSeat)
  if (seat === undefined) return [{ is: 'holder_gone' }]
  if (seat.vacant) return [{ is: 'seat_vacant' }]
  if (isAccepted(role, accepted)) return []
  const lapsed = accepted.some(({ roleId }) => roleId === role.id)
  return [{ is: lapsed ? 'acceptance_lapsed' : 'not_accepted' }]
}

function overlapFlags(role: RoleDefinition, standing: readonly RoleDefinition[]): RoleFlag[] {
  const domain = plain(role.domain)
  if (domain === '' || role.holderSeat === null) return []
  const ids = standing
    .filter((other) => other.id !== role.id && plain(other.domain) === domain)
    .filter(({ holderSeat }) => holderSeat !== null && holderSeat !== role.holderSeat)
    .map(({ id }) => id)
  return ids.length > 0 ? [{ is: 'domain_held_twice', ids }] : []
}

const plain = (words: string): string => words.trim().toLowerCase().replaceAll(/\s+/g, ' ')

function timeFlags({ from, to, holderSeat }: RoleDefinition, { today }: RoleContext): RoleFlag[] {
  return [
    ...(from !== null && to !== null && to < from ? [{ is: 'to_before_from' } as const] : []),
    ...(to !== null && to < today && holderSeat !== null ? [{ is: 'over_but_held' } as const] : []),
  ]
}

function needFlags({ needs, needsMet }: RoleDefinition): RoleFlag[] {
  return entriesOf(needs).length > 0 && needsMet !== 'met' ? [{ is: 'needs_unmet' }] : []
}
