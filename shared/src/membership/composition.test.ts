import { expect, test } from 'vitest'
import { composition } from './composition.ts'
import type { Sector } from './membership.ts'

const rule = { leastPartners: 2, leastSectors: 2 }
const filled = (sector: Sector, holders = 1) => ({ sector, holders })

test('CAP-3.3 two partners of two sectors found a partnership; it takes three sectors to be a multi-stakeholder one', () => {
  const one = composition([filled('public')], rule)
  expect(one).toMatchObject({ isFounded: false, isMultiStakeholder: false, sectorsSeated: 1 })
  const two = composition([filled('public'), filled('private')], rule)
  expect(two).toMatchObject({ isFounded: true, isMultiStakeholder: false, sectorsSeated: 2 })
  const three = composition([filled('public'), filled('private'), filled('academia')], rule)
  expect(three).toMatchObject({ isFounded: true, isMultiStakeholder: true, sectorsSeated: 3 })
})

test('CAP-3.3 many partners of one sector found nothing while the rule asks for two', () => {
  const seats = [filled('private'), filled('private'), filled('private')]
  expect(composition(seats, rule)).toMatchObject({ partners: 3, isFounded: false })
  expect(composition(seats, { leastPartners: 3, leastSectors: 1 }).isFounded).toBe(true)
})

test('an empty seat speaks for no sector, and a shared one is one seat of two partners', () => {
  const counted = composition([filled('public', 0), filled('civil_society', 2)], rule)
  expect(counted).toMatchObject({ empty: 1, partners: 2, sectorsSeated: 1, isFounded: false })
  expect(counted.filled).toEqual({ public: 0, private: 0, civil_society: 1, academia: 0 })
})

test('an empty table has nobody, and says so in every number', () => {
  expect(composition([], rule)).toMatchObject({ empty: 0, partners: 0, sectorsSeated: 0, isFounded: false })
})
