import { expect, test } from 'vitest'
import { isAccepted, type RoleDefinition, roleFlags, termsOf } from './role-rules.ts'
import { roleFields } from './roles.ts'

const empty = Object.fromEntries(
  Object.entries(roleFields).map(([name, type]) => [name, type.empty]),
) as unknown as RoleDefinition

function role(id: string, different: Partial<RoleDefinition> = {}): RoleDefinition {
  return {
    ...empty,
    removed: false,
    title: 'Keeper of the plot map',
    holderSeat: 'farmers',
    ...different,
    id,
  }
}

const seats = new Map([
  ['farmers', { vacant: false }],
  ['school', { vacant: false }],
  ['empty', { vacant: true }],
])

function flagsOf(roles: readonly RoleDefinition[], accepted = roles) {
  const context = {
    roles,
    seats,
    accepted: accepted.map((each) => ({ roleId: each.id, terms: termsOf(each) })),
    today: '2026-11-22',
  }
  return roleFlags(context)
    .get(roles[0]!.id)!
    .map(({ is }) => is)
}

test('CAP-3.7 a role that is held, accepted and provided for has no flag', () => {
  expect(flagsOf([role('a', { needs: 'A car', needsMet: 'met', to: '2026-11-22' })])).toEqual([])
})

test.each<[string, Partial<RoleDefinition>, string]>([
  ['without a holder', { holderSeat: null }, 'no_holder'],
  ['of a seat that was closed', { holderSeat: 'closed' }, 'holder_gone'],
  ['of a seat that nobody holds', { holderSeat: 'empty' }, 'seat_vacant'],
  ['that is over and still named', { to: '2026-11-21' }, 'over_but_held'],
  ['with needs that are not met', { needs: 'A car', needsMet: 'partly' }, 'needs_unmet'],
  ['that ends before it begins', { from: '2026-12-02', to: '2026-12-01' }, 'to_before_from'],
])('CAP-3.7 a role %s is flagged', (_what, different, flag) => {
  expect(flagsOf([role('a', different)])).toEqual([flag])
})

test('CAP-3.7 two holders of one domain are flagged, one holder of two roles in it is not', () => {
  const a = role('a', { domain: 'Plot  map' })
  expect(flagsOf([a, role('b', { domain: 'plot map ', holderSeat: 'school' })])).toEqual([
    'domain_held_twice',
  ])
  expect(flagsOf([a, role('b', { domain: 'plot map' })])).toEqual([])
})

test('CAP-3.7 acceptance binds to the duties as they read, and lapses with them', () => {
  const a = role('a', { duties: 'Keep the map\nAnswer farmers' })
  expect(flagsOf([a], [])).toEqual(['not_accepted'])
  expect(flagsOf([{ ...a, duties: 'Keep the map' }], [a])).toEqual(['acceptance_lapsed'])
  expect(flagsOf([{ ...a, holderSeat: 'school' }], [a])).toEqual(['acceptance_lapsed'])
})

test('CAP-3.7 rights, needs and empty lines may change without asking again', () => {
  const a = role('a', { duties: 'Keep the map' })
  const accepted = [{ roleId: 'a', terms: termsOf(a) }]
  expect(isAccepted({ ...a, rights: 'Sign for it', duties: 'Keep the map\n\n' }, accepted)).toBe(true)
})
