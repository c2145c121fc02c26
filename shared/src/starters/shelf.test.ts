import { describe, expect, test } from 'vitest'
import { canonicalContent } from '../adoption/canonical.ts'
import { placeholdersIn } from '../adoption/placeholders.ts'
import { openQuestions } from '../document-kinds/conduct-questions.ts'
import type { ProseContent } from '../document-kinds/kind.ts'
import { documentKind } from '../document-kinds/registry.ts'
import { shelf } from './shelf.ts'
import { starterIds, starterLanguages, unmetNeeds } from './starter.ts'

const texts = starterIds.flatMap((id) =>
  starterLanguages.map((language) => ({ id, language, starter: shelf[id], text: shelf[id].texts[language] })),
)

describe.each(texts)('CAP-2.4 the starter $id in $language', ({ id, starter, text }) => {
  test('is content of its kind, with places to fill in', () => {
    const read = documentKind(starter.kind).readContent(JSON.parse(JSON.stringify(text.content)))
    expect(read.is).toBe('content')
    expect(placeholdersIn(text.content).length).toBeGreaterThan(0)
    expect(starter.id).toBe(id)
  })

  test('says the same in both languages: block for block, with as many places to fill in', () => {
    const shapes = starterLanguages.map((language) => shapeOf(starter.texts[language].content))
    expect(shapes[0]).toEqual(shapes[1])
  })
})

test('CAP-2.4 the code of conduct to start from answers every question of the guide', () => {
  for (const language of starterLanguages) {
    const { doc } = shelf['code-of-conduct'].texts[language].content as ProseContent
    expect(openQuestions(doc)).toEqual([])
  }
})

test('CAP-2.4 what cannot work here is said: what it needs, and what is there', () => {
  const { needs } = shelf['decision-rules']
  expect(unmetNeeds(needs, { groups: 2, seats: 2 })).toEqual([
    { what: 'groups', needed: 3, there: 2 },
    { what: 'seats', needed: 6, there: 2 },
  ])
  expect(unmetNeeds(needs, { groups: 4, seats: 14 })).toEqual([])
})

/** The blocks in their order, without their words. */
function shapeOf(content: (typeof texts)[number]['text']['content']): unknown {
  const types: string[] = []
  JSON.stringify(canonicalContent(documentKind('code-of-conduct'), content), (key, value: unknown) => {
    if (key === 'type') types.push(String(value))
    return value
  })
  const rows = content.form === 'rows' ? Object.values(content.tables).map(({ length }) => length) : []
  return { types, rows, places: placeholdersIn(content).length }
}
