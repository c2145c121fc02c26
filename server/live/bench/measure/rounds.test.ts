import { expect, test } from 'vitest'
import type { Figures, Goal, Scenario } from '../scenarios/scenario.ts'
import { judge, runRounds, type Round } from './rounds.ts'

const round = (own: number, other: number): Round =>
  new Map([
    ['roundtable', { cost: own }],
    ['hocuspocus', { cost: other }],
  ])

test('a ratio is taken within each round, so a slow moment of the machine does not decide', () => {
  const goal: Goal = { kind: 'ratio', figure: 'cost', against: 'hocuspocus', atMost: 0.5 }
  const verdict = judge(goal, 'roundtable', [round(1, 2), round(100, 250), round(3, 5)])
  expect(verdict).toMatchObject({ median: 0.5, least: 0.4, most: 0.6, met: true })
})

test('a difference and a value are judged in their own unit', () => {
  const rounds = [round(30, 10), round(31, 10), round(90, 10)]
  expect(
    judge({ kind: 'difference', figure: 'cost', against: 'hocuspocus', atMost: 20 }, 'roundtable', rounds)
      .met,
  ).toBe(false)
  expect(judge({ kind: 'value', figure: 'cost', atMost: 31 }, 'roundtable', rounds).met).toBe(true)
})

test('a goal without a measurement is not met', () => {
  const goal: Goal = { kind: 'value', figure: 'never measured', atMost: 1 }
  expect(judge(goal, 'roundtable', [round(1, 1)]).met).toBe(false)
})

test('contenders take turns in going first', async () => {
  const order: string[] = []
  const scenario: Scenario = {
    id: 'nothing',
    title: '',
    method: '',
    contenders: ['roundtable', 'hocuspocus'],
    goals: [],
    run: (contender): Promise<Figures> => {
      order.push(contender)
      return Promise.resolve({})
    },
  }
  const context = { randomSeed: 1, warmUpMs: 0, windowMs: 0, options: {}, paper: { room: '', file: '' } }
  await runRounds(
    scenario,
    scenario.contenders,
    2,
    () => context,
    () => {},
  )
  expect(order).toEqual(['roundtable', 'hocuspocus', 'hocuspocus', 'roundtable'])
})
