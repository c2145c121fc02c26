import { expect, test } from 'vitest'
import type { Sector } from '../membership/membership.ts'
import { roles } from '../permissions/roles.ts'
import { countVoices, type Voice } from './voices.ts'

const seat = (id: string, sector: Sector) => ({ id, sector })
const seats = [seat('a', 'public'), seat('b', 'public'), seat('c', 'private'), seat('d', 'civil_society')]
const voiceOf = (seatId: string, voice: Voice) => ({ seatId, voice, role: 'partner_lead' as const })

const count = (said: string, voice: Voice = 'admit', of = seats) =>
  countVoices(
    of,
    said.split('').map((id) => voiceOf(id, voice)),
  )

test('CAP-3.2 more than half of all seats, not of those who spoke', () => {
  expect(count('ac').outcome).toBeUndefined()
  expect(count('acd').outcome).toBe('admit')
})

test('CAP-3.2 exactly half is not more than half, at any size', () => {
  for (let half = 1; half <= 60; half += 1) {
    const many = Array.from({ length: half * 2 }, (_, at) => seat(`s${at}`, at % 2 ? 'public' : 'private'))
    const said = many.slice(0, half).map(({ id }) => voiceOf(id, 'admit'))
    expect(countVoices(many, said).outcome).toBeUndefined()
    expect(countVoices(many.slice(0, -1), said).outcome).toBe(half >= 2 ? 'admit' : undefined)
  }
})

test('CAP-3.2 one sector alone admits nobody', () => {
  const onePower = [seat('a', 'public'), seat('b', 'public'), seat('c', 'public'), seat('d', 'private')]
  expect(count('abc', 'admit', onePower).outcome).toBeUndefined()
  expect(count('abd', 'admit', onePower).outcome).toBe('admit')
})

test('CAP-3.2 no seats, no outcome', () => {
  expect(countVoices([], []).outcome).toBeUndefined()
})

test('different words are not added together', () => {
  const said = [voiceOf('a', 'admit'), voiceOf('c', 'admit_with_conditions'), voiceOf('d', 'admit')]
  expect(countVoices(seats, said)).toMatchObject({
    outcome: undefined,
    agreeing: { admit: 2, admit_with_conditions: 1 },
  })
})

test('the order of voices does not matter', () => {
  const said = ['a', 'c', 'd'].map((id) => voiceOf(id, 'decline'))
  expect(countVoices(seats, said)).toEqual(countVoices(seats, said.toReversed()))
})

test.each(roles.filter((role) => role !== 'partner_lead'))(
  'CAP-3.2 a voice of %s is an error, not a zero',
  (role) => {
    expect(() => countVoices(seats, [{ seatId: 'a', voice: 'admit', role }])).toThrow('has no voice')
  },
)

test('a seat has one voice', () => {
  expect(() => count('aa')).toThrow('one voice')
})

test('a seat that has lost its lead is not counted, on neither side', () => {
  expect(countVoices(seats.slice(1), [voiceOf('a', 'admit'), voiceOf('c', 'admit')])).toMatchObject({
    seats: 3,
    agreeing: { admit: 1 },
    outcome: undefined,
  })
})
