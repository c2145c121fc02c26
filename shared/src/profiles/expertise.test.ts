import { expect, test } from 'vitest'
import { type Level, topicState } from './expertise.ts'

const said = (...levels: Level[]) => new Map(levels.map((level, index) => [`o${index}`, level]))

test.each([
  [said(), { state: 'unknown' }],
  [said(0, 0), { state: 'gap' }],
  [said(1, 1, 1), { state: 'gap' }],
  [said(1, 2, 0), { state: 'single', organisationId: 'o1' }],
  [said(3), { state: 'single', organisationId: 'o0' }],
  [said(2, 3, 1), { state: 'shared', carriers: 2 }],
])('IND-10 levels %j make %j', (levels, state) => {
  expect(topicState(levels)).toEqual(state)
})
