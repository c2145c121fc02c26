import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { starterIds, starterLanguages } from '@roundtable/shared/starters/starter'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import type { Seated } from '../../testing/builders.ts'
import { hashOfDraft, versionsPath } from '../../testing/frozen-texts.ts'
import { recordOf } from '../../testing/record.ts'
import { aWorld, type World } from '../../testing/world.ts'
import type { listStarters } from './operations.ts'

let house: TestWorkspace
let world: World

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
})

type Shelf = Awaited<ReturnType<typeof listStarters>>
const path = (rest: string) => `/api/partnerships/${world.table.slug}/${rest}`
const get = async <T>({ browser }: Seated, rest: string) =>
  (await (await browser.get(path(rest))).json()) as T
const startFrom = (by: Seated, body: object) => by.browser.post(path('starters'), body)

test('CAP-2.4 a document is started from each starter, in each language, with the words that were shown', async () => {
  for (const language of starterLanguages) {
    const shelf = await get<Shelf>(world.lead, `starters?language=${language}`)
    expect(shelf.map(({ id }) => id).toSorted()).toEqual([...starterIds].toSorted())
    for (const { id, content, title } of shelf) {
      const answer = await startFrom(world.lead, { starter: id, language, title })
      const { id: document } = (await answer.json()) as { id: string }
      const draft = await get<{ content: object; placeholders: string[] }>(
        world.lead,
        `documents/${document}/draft`,
      )
      expect(draft.content).toEqual(content)
      expect(draft.placeholders.length).toBeGreaterThan(0)
    }
  }
})

test('CAP-2.4 where a text comes from stays with it, and stands in the record', async () => {
  const { lead, observer, table } = world
  const answer = await startFrom(lead, { starter: 'charter', language: 'de', title: 'Unsere Charta' })
  const { id } = (await answer.json()) as { id: string }
  const origin = { title: 'Charta der Partnerschaft', version: 1, licence: 'CC BY 4.0', source: 'Roundtable' }
  expect(await get(observer, `documents/${id}/starter`)).toEqual(origin)
  expect(await get(observer, `documents/${world.documentId}/starter`)).toBeNull()
  expect((await recordOf(house, table.id)).at(-1)).toMatchObject({
    act: 'document.started-from',
    about: { documentId: id, starter: 'charter', version: 1, fromTitle: origin.title },
  })
})

test('CAP-2.4 a place that waits to be filled in stands in the way of adoption', async () => {
  const { lead } = world
  const answer = await startFrom(lead, { starter: 'vision-outline', language: 'en', title: 'Vision' })
  const { id } = (await answer.json()) as { id: string }
  const body = { hash: await hashOfDraft(lead, id), nextReviewOn: null }
  const refused = await lead.browser.post(versionsPath(lead, id), body)
  expect([refused.status, await refused.json()]).toEqual([
    409,
    { error: { code: 'not_now', field: 'placeholders' } },
  ])
})

test('CAP-2.4 what cannot work at this table is said before it is taken over', async () => {
  const shelf = await get<Shelf>(world.member, 'starters')
  const unmetOf = (id: string) => shelf.find((starter) => starter.id === id)!.unmet
  expect(unmetOf('charter')).toEqual([])
  expect(unmetOf('decision-rules')).toEqual([
    { what: 'groups', needed: 3, there: 2 },
    { what: 'seats', needed: 6, there: 2 },
  ])
})

test.each([
  [{ starter: 'constitution', language: 'en', title: 'Ours' }, 'starter'],
  [{ starter: '__proto__', language: 'en', title: 'Ours' }, 'starter'],
  [{ starter: 'charter', language: 'fr', title: 'Ours' }, 'language'],
  [{ starter: 'charter', language: 'en', title: ' ' }, 'title'],
])('a start like %j is refused and its field named', async (body, field) => {
  const answer = await startFrom(world.lead, body)
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_input', field } }])
})
