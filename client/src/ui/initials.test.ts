import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Ama Dankwa', 'AD'],
  ['Maria del Carmen Ortiz', 'MO'],
  ['Sade', 'S'],
  ['  jonas   brandt ', 'JB'],
  ['Ɛfua Ɔfori', 'ƐƆ'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
