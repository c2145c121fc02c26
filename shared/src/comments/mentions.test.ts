import { expect, test } from 'vitest'
import { mention, mentionedIn, partsOf } from './mentions.ts'

const ama = '0197b0aa-1111-7222-8333-444455556666'
const jonas = '0197b0aa-9999-7222-8333-444455556666'

test('people are found in what was said, once each and in their places', () => {
  const text = `${mention(ama)} and ${mention(jonas)}, or ${mention(ama)}?`
  expect(mentionedIn(text)).toEqual([ama, jonas])
  expect(partsOf(text)).toEqual([
    { is: 'mention', personId: ama },
    { is: 'words', words: ' and ' },
    { is: 'mention', personId: jonas },
    { is: 'words', words: ', or ' },
    { is: 'mention', personId: ama },
    { is: 'words', words: '?' },
  ])
})

test('an address and a broken mention are words', () => {
  const text = 'Write to a@example.org, @Ama or @{no-id}'
  expect(mentionedIn(text)).toEqual([])
  expect(partsOf(text)).toEqual([{ is: 'words', words: text }])
})
