import { describe, expect, test } from 'vitest'
import {
  dated,
  type Milestone,
  type MilestoneFlag,
  milestoneFlags,
  namesOf,
  nextNumber,
  slipOf,
  standingOn,
} from './milestone-rules.ts'
import { milestoneFields } from './milestones.ts'

const empty = Object.fromEntries(
  Object.entries(milestoneFields).map(([name, type]) => [name, type.empty]),
) as unknown as Milestone

/** A milestone without a flag, and what is different of it. */
function milestone(id: string, different: Partial<Milestone> = {}): Milestone {
  return { ...empty, removed: false, goal: 'goal', ownerSeat: 'farmers', ...different, id }
}

const goals = [{ id: 'goal', title: 'A living income', removed: false }]
const seats = new Map([
  ['farmers', { vacant: false }],
  ['empty', { vacant: true }],
])

function flagsOf(...milestones: Milestone[]): readonly MilestoneFlag[] {
  return milestoneFlags({ milestones, goals, seats }).get(milestones[0]!.id)!
}

describe('CAP-4.3 what is flagged, and never refused', () => {
  test('nothing, where all is well', () => {
    expect(
      flagsOf(milestone('a', { start: '2026-01-01', due: '2026-01-01', dependsOn: ['b'] }), milestone('b')),
    ).toEqual([])
  })

  test.each<[string, Partial<Milestone>, MilestoneFlag['is']]>([
    ['no owner', { ownerSeat: null }, 'no_owner'],
    ['an owner that has no seat any more', { ownerSeat: 'closed' }, 'owner_gone'],
    ['a seat that nobody holds', { ownerSeat: 'empty' }, 'seat_vacant'],
    ['a milestone that serves no goal', { goal: null }, 'serves_no_goal'],
    ['a goal that is gone', { goal: 'gone' }, 'serves_no_goal'],
    ['waiting for what is gone', { dependsOn: ['gone'] }, 'waits_for_removed'],
    ['a step of what is gone', { intermediateOf: 'gone' }, 'step_of_removed'],
    ['done without evidence', { status: 'done' }, 'done_without_evidence'],
    ['due before its start', { start: '2026-02-01', due: '2026-01-31' }, 'due_before_start'],
    ['waiting for itself', { dependsOn: ['a'] }, 'cycle'],
  ])('%s', (_what, different, is) => {
    expect(flagsOf(milestone('a', different)).map((flag) => flag.is)).toEqual([is])
  })

  test('what was taken off the table counts as gone', () => {
    const removed = milestone('b', { removed: true })
    expect(flagsOf(milestone('a', { dependsOn: ['b'] }), removed)).toEqual([
      { is: 'waits_for_removed', ids: ['b'] },
    ])
  })

  test('a circle is told with the way round it', () => {
    const circle = flagsOf(
      milestone('a', { dependsOn: ['b'] }),
      milestone('b', { dependsOn: ['c'] }),
      milestone('c', { dependsOn: ['a'] }),
      milestone('d', { dependsOn: ['a'] }),
    )
    expect(circle).toEqual([{ is: 'cycle', through: ['a', 'b', 'c'] }])
  })

  test('a step that waits for what it is a step of goes round in a circle', () => {
    const [flag] = flagsOf(milestone('a', { intermediateOf: 'b', dependsOn: ['b'] }), milestone('b'))
    expect(flag).toEqual({ is: 'cycle', through: ['a', 'b'] })
  })

  test('what only leads into a circle is not one', () => {
    const flags = flagsOf(
      milestone('d', { dependsOn: ['a'] }),
      milestone('a', { dependsOn: ['b'] }),
      milestone('b', { dependsOn: ['a'] }),
    )
    expect(flags).toEqual([])
  })

  test('done while a step of it is open', () => {
    const flags = flagsOf(
      milestone('a', { status: 'done', evidence: ['Report'] }),
      milestone('b', { intermediateOf: 'a' }),
      milestone('c', { intermediateOf: 'a', status: 'dropped' }),
    )
    expect(flags).toEqual([{ is: 'done_while_step_open', ids: ['b'] }])
  })

  test('due before what it waits for', () => {
    const flags = flagsOf(
      milestone('a', { due: '2026-03-01', dependsOn: ['b'] }),
      milestone('b', { due: '2026-03-02' }),
    )
    expect(flags).toEqual([{ is: 'due_before_what_it_waits_for', ids: ['b'] }])
  })

  test('what was dropped has no flags', () => {
    expect(flagsOf(milestone('a', { status: 'dropped', ownerSeat: null }))).toEqual([])
  })
})

describe('CAP-4.3 the first promise stays in view', () => {
  test('the first date is kept, later ones are measured by it', () => {
    const first = { ...milestone('a'), ...dated(milestone('a'), '2026-04-16') }
    const later = { ...first, ...dated(first, '2026-04-30') }
    expect(later).toMatchObject({ due: '2026-04-30', originalDue: '2026-04-16' })
    expect([slipOf(first), slipOf(later), slipOf({ ...first, due: '2026-04-10' })]).toEqual([0, 14, -6])
    expect(dated(first, null)).toEqual({ due: null })
  })

  test('an open one whose date is over is late', () => {
    const row = milestone('a', { due: '2026-04-16', status: 'on_track' })
    expect([standingOn(row, '2026-04-16'), standingOn(row, '2026-04-17')]).toEqual(['on_track', 'late'])
    expect(standingOn({ ...row, status: 'done' }, '2027-01-01')).toBe('done')
  })
})

describe('names', () => {
  test('a number is not given twice, also not after removing', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([milestone('a', { number: 3, removed: true })])).toBe(4)
  })

  test('two of one number are told apart, the same way everywhere', () => {
    const rows = [milestone('b', { number: 4 }), milestone('a', { number: 4 }), milestone('c', { number: 5 })]
    expect(Object.fromEntries(namesOf(rows))).toEqual({
      a: 'M4',
      b: 'M4b',
      c: 'M5',
    })
  })
})
