import { expect, test } from 'vitest'
import { fitting, nameBegunAt, stored, typed } from './mention-words.ts'

const ama = { id: '0197b0aa-1111-7222-8333-444455556666', name: 'Ama' }
const dankwa = { id: '0197b0aa-2222-7222-8333-444455556666', name: 'Ama Dankwa' }
const people = [ama, dankwa, { id: '0197b0aa-3333-7222-8333-444455556666', name: 'Jonas Brandt' }]

test('names that are typed become people, the longer name first, and names again', () => {
  const text = 'Dear @Ama Dankwa and @Ama, write to a@b.org or @Nobody'
  const kept = stored(text, people)
  expect(kept).toBe(`Dear @{${dankwa.id}} and @{${ama.id}}, write to a@b.org or @Nobody`)
  expect(typed(kept, people)).toBe(text)
})

test('who is gone stays who they are when a comment is edited', () => {
  const kept = stored('@Ama Dankwa knows', people)
  expect(stored(typed(kept, []), [])).toBe(kept)
})

test('a name is begun by @ at the beginning of a word', () => {
  expect(nameBegunAt('Ask @jo', 7)).toEqual({ from: 4, letters: 'jo' })
  expect(nameBegunAt('@', 1)).toEqual({ from: 0, letters: '' })
  expect(nameBegunAt('a@b', 3)).toBeUndefined()
  expect(nameBegunAt('none', 4)).toBeUndefined()
})

test('people are found by the beginning of any of their names', () => {
  expect(fitting(people, 'bra').map(({ name }) => name)).toEqual(['Jonas Brandt'])
  expect(fitting(people, 'AMA D').map(({ name }) => name)).toEqual(['Ama Dankwa'])
  expect(fitting(people, '')).toHaveLength(3)
})
