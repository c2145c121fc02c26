import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ChallengeWords, challengeFlags } from './challenge-flags.ts'
import { challenge } from './challenge.ts'
import { addRow } from './rows-editing.ts'

const whole: ChallengeWords = {
  challenge: ['Families who grow cocoa cannot live from it.'],
  affectedGroups: ['Families in five districts'],
  rootCauses: ['Prices move faster than contracts'],
  goal: ['Every family that grows cocoa for us lives from its work by 2032.'],
  signsOfSuccess: ['Income of households'],
  inScope: ['Five districts'],
  outOfScope: ['Other crops'],
  authoritativeLanguage: ['English'],
}
const nothing = Object.fromEntries(Object.keys(whole).map((part) => [part, []])) as unknown as ChallengeWords

test('CAP-1.1 what is whole has no flag, and neither has what nobody has begun', () => {
  expect(challengeFlags(whole)).toEqual([])
  expect(challengeFlags(nothing)).toEqual([])
  expect(challengeFlags({ ...nothing, goal: ['  '] })).toEqual([])
})

test.each([
  ['a goal that is not written', { goal: [' '] }, 'no goal'],
  [
    'a goal that is the challenge again',
    { goal: ['families who grow cocoa cannot live from it'] },
    'goal is the challenge',
  ],
  ['a goal nobody could see reached', { signsOfSuccess: [] }, 'no sign of success'],
  ['nothing that is left out', { outOfScope: [''] }, 'nothing out of scope'],
  ['two languages that both decide', { authoritativeLanguage: ['English', 'French'] }, 'two languages'],
  ['two goals', { goal: ['Living income', 'No child works'] }, 'perhaps two goals'],
  [
    'two goals in one sentence',
    { goal: ['Every family has a living income by 2032 and every child in the districts goes to school.'] },
    'perhaps two goals',
  ],
  [
    'two goals in one German sentence',
    { goal: ['Jede Familie kann vom Kakao leben und jedes Kind in den Bezirken geht zur Schule.'] },
    'perhaps two goals',
  ],
] as const)('CAP-1.1 %s is flagged', (_what, change, flag) => {
  expect(challengeFlags({ ...whole, ...change })).toEqual([flag])
})

test.each([
  'Families who grow cocoa and coffee live from their work.',
  'Familien und Betriebe können von ihrer Arbeit leben.',
  'Every family lives from its work. And that by 2032.',
])('CAP-1.1 “%s” is one goal', (goal) => {
  expect(challengeFlags({ ...whole, goal: [goal] })).toEqual([])
})

test('CAP-1.1 two who begin the goal at once have both begun it', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const begin = (doc: Y.Doc, id: string, words: string) =>
    addRow({ doc, name: 'goal', fields: challenge.tables.goal }, { id, words })
  begin(one, 'a', 'A living income')
  begin(other, 'b', 'No child works')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(challenge.content(one)).toEqual(challenge.content(other))
  expect(challenge.plainText(one).split('\n').toSorted()).toEqual(['A living income', 'No child works'])
})
