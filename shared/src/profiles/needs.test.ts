import { expect, test } from 'vitest'
import { monthsUnmet } from './needs.ts'
import { sameWord } from './terms.ts'

test.each([
  [{ since: '2026-04-20', met: null }, 7],
  [{ since: '2026-04-23', met: null }, 6],
  [{ since: '2027-01-01', met: null }, 0],
  [{ since: '2026-04-20', met: { on: '2026-05-01' } }, null],
])('CAP-3.7 a need %j has waited %s months', (need, months) => {
  expect(monthsUnmet(need, '2026-11-22')).toBe(months)
})

test('CAP-3.0 one word is recognised however it is written', () => {
  expect(sameWord('Living  Income', 'living income')).toBe(true)
  expect(sameWord('Fore\u0302t', 'FORÊT')).toBe(true)
  expect(sameWord('income', 'incomes')).toBe(false)
})
