import { type ChallengePart, challengeTables } from '@roundtable/shared/document-kinds/challenge'
import { addRow, removeRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import type { RowSitting } from './row-history.ts'

/** What the partners wrote at the first workshop and after it: who, when, in which part, what. */
const written: readonly (readonly [
  id: string,
  by: string,
  at: string,
  part: ChallengePart,
  words: string,
])[] = [
  [
    'c-wrong',
    'Ama Dankwa',
    '2024-02-06T14:10Z',
    'challenge',
    'Families who grow cocoa in five districts work full days and cannot live from it.',
  ],
  [
    'c-families',
    'Ama Dankwa',
    '2024-02-06T14:22Z',
    'affectedGroups',
    'Some 31,000 families who grow cocoa on less than three hectares',
  ],
  [
    'c-buyers',
    'Jonas Brandt',
    '2024-02-13T14:02Z',
    'affectedGroups',
    'Buyers who cannot say where their beans come from',
  ],
  [
    'c-prices',
    'Jonas Brandt',
    '2024-02-13T14:05Z',
    'rootCauses',
    'Prices at the farm gate move faster than any contract',
  ],
  [
    'c-land',
    'Petra Vogel',
    '2024-02-13T14:11Z',
    'rootCauses',
    'Most families have no paper that says which land is theirs',
  ],
  [
    'c-goal',
    'Petra Vogel',
    '2024-02-13T14:20Z',
    'goal',
    'By 2032, a family that grows cocoa in the five districts can live from its work.',
  ],
  [
    'c-income',
    'Petra Vogel',
    '2024-02-13T14:31Z',
    'signsOfSuccess',
    'Seven of ten households in the survey earn a living income',
  ],
  ['c-certificates', 'Jonas Brandt', '2024-02-13T14:33Z', 'signsOfSuccess', 'More certificates on the shelf'],
  ['c-districts', 'Petra Vogel', '2024-02-13T14:40Z', 'inScope', 'Five districts, from the farm to the port'],
  ['c-data', 'Ama Dankwa', '2024-02-13T14:42Z', 'inScope', 'Who may use the data about the land'],
  ['c-crops', 'Jonas Brandt', '2024-02-13T14:44Z', 'outOfScope', 'Other crops, even on the same farms'],
  [
    'c-volumes',
    'Jonas Brandt',
    '2024-02-13T14:45Z',
    'outOfScope',
    'Prices and volumes: each company sets them alone',
  ],
  ['c-language', 'Petra Vogel', '2024-02-13T14:50Z', 'authoritativeLanguage', 'English'],
]

/** The challenge and the goal of the demo. Its goal has grown since, so that the page asks whether it is two. */
export function cocoaChallenge(): RowSitting[] {
  return [
    ...written.map(([id, by, at, part, words]) =>
      sitting(by, at, (doc) => addRow(tableOf(doc, part), { id, words })),
    ),
    sitting('Ama Dankwa', '2024-03-05T10:15Z', (doc) =>
      setFields(tableOf(doc, 'challenge'), 'c-wrong', {
        words:
          'Families who grow cocoa in five districts work full days and cannot live from it. Their children help on the farm instead of going to school, and nobody who buys the beans can tell.',
      }),
    ),
    sitting('Petra Vogel', '2024-03-05T10:40Z', (doc) =>
      removeRow(tableOf(doc, 'signsOfSuccess'), 'c-certificates'),
    ),
    sitting('Ama Dankwa', '2024-03-12T09:05Z', (doc) =>
      setFields(tableOf(doc, 'goal'), 'c-goal', {
        words:
          'By 2032, a family that grows cocoa in the five districts can live from its work, and every child of these families goes to school.',
      }),
    ),
  ]
}

function sitting(by: string, at: string, write: RowSitting['write']): RowSitting {
  return { by, at: Date.parse(at), write }
}

function tableOf(doc: Parameters<RowSitting['write']>[0], part: ChallengePart) {
  return { doc, name: part, fields: challengeTables[part] }
}
