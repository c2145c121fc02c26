import { expect, test } from 'vitest'
import type { Found } from '@roundtable/shared/finding/ranking'
import { mention } from '@roundtable/shared/comments/mentions'
import { aDocument, type Seated } from '../../testing/builders.ts'
import { aThread, inviteObservers, replyTo } from '../../testing/comments.ts'
import { inAWorld } from '../../testing/in-a-world.ts'
import { aWorld } from '../../testing/world.ts'

const world = inAWorld()

async function search({ browser, table }: Seated, q: string): Promise<{ found: Found[]; count: number }> {
  const response = await browser.get(
    `/api/partnerships/${table.slug}/search?kind=comment&q=${encodeURIComponent(q)}`,
  )
  expect(response.status).toBe(200)
  return (await response.json()) as { found: Found[]; count: number }
}

const excerpts = async (seated: Seated, q: string) =>
  (await search(seated, q)).found.flatMap(({ hits }) => hits.map(({ excerpt }) => excerpt.text))

test('FIND-9 a discussion is found by what anybody said in it, with who said it, and leads to its thread', async () => {
  const { threadId } = await aThread(world.lead, world.documentId, 'The warehouse leaks')
  await replyTo(world.otherLead, threadId, `We mend it, ${mention(world.lead.person.id)}, before the harvest`)
  for (const person of ['lead', 'member', 'otherMember', 'secretariat'] as const) {
    const { found } = await search(world[person], 'mend harv')
    expect(found).toMatchObject([
      {
        to: `/documents/${world.documentId}?thread=${threadId}`,
        kind: 'comment',
        title: 'Vision',
        archived: false,
        hits: [{ heading: 'Jonas Brandt', excerpt: { text: 'We mend it, @Ama Dankwa, before the harvest' } }],
      },
    ])
  }
  expect((await search(world.lead, 'warehouse')).count).toBe(1)
  expect((await search(world.lead, 'warehouse harvest')).count).toBe(0)
})

test('FIND-9 what was edited is found by its new words alone; what was taken back, by nobody', async () => {
  const { id } = await aThread(world.lead, world.documentId, 'The pangolin question')
  const path = `/api/partnerships/${world.table.slug}/comments/${id}`
  await world.lead.browser.put(path, { text: 'The okapi question' })
  expect(await excerpts(world.member, 'pangolin')).toEqual([])
  expect(await excerpts(world.member, 'okapi')).toEqual(['The okapi question'])
  expect((await world.lead.browser.delete(path)).status).toBe(204)
  for (const person of ['lead', 'member', 'secretariat'] as const)
    expect(await excerpts(world[person], 'okapi')).toEqual([])
})

test('FIND-9 what the secretariat hid is found by nobody, until it is shown again', async () => {
  const { id } = await aThread(world.lead, world.documentId, 'About the quagga')
  const path = `/api/partnerships/${world.table.slug}/comments/${id}/moderation`
  const moderate = (to: string) => world.secretariat.browser.post(path, { to, reason: 'About a person' })
  expect((await moderate('hidden')).status).toBe(200)
  for (const person of ['lead', 'member', 'secretariat'] as const)
    expect(await excerpts(world[person], 'quagga')).toEqual([])
  expect((await moderate('shown')).status).toBe(200)
  expect(await excerpts(world.member, 'quagga')).toEqual(['About the quagga'])
})

test('FIND-9 FIND-3 an observer finds what was said to observers, and nothing else', async () => {
  await aThread(world.lead, world.documentId, 'The marabou among us')
  const shared = await aDocument(world.lead, 'Shared')
  await inviteObservers(world.lead, shared)
  const { threadId } = await aThread(world.lead, shared, 'The marabou for all')
  expect(await excerpts(world.observer, 'marabou')).toEqual(['The marabou for all'])
  expect((await search(world.observer, 'marabou')).count).toBe(1)
  expect((await search(world.member, 'marabou')).count).toBe(2)
  await inviteObservers(world.lead, shared, false)
  await replyTo(world.lead, threadId, 'The marabou behind the door')
  expect(await search(world.observer, 'marabou')).toMatchObject({ found: [], count: 0 })
})

test('FIND-9 FIND-3 nobody finds a word said at another table, and an applicant finds no search', async () => {
  await aThread(world.lead, world.documentId, 'The zorilla')
  const elsewhere = await aWorld(world.house)
  expect((await search(elsewhere.lead, 'zorilla')).count).toBe(0)
  const path = `/api/partnerships/${world.table.slug}/search?kind=comment&q=zorilla`
  for (const stranger of [world.applicant, elsewhere.lead])
    expect((await stranger.browser.get(path)).status).toBe(404)
})

test('FIND-9 comments from before they could be found are caught up on, once', async () => {
  const { id } = await aThread(world.lead, world.documentId, 'The aardvark')
  const { kysely } = world.house.database
  await kysely.deleteFrom('search_passage').where('thing_id', '=', id).execute()
  expect(await excerpts(world.member, 'aardvark')).toEqual([])
  await world.house.workspace.tidy()
  await world.house.workspace.tidy()
  expect(await excerpts(world.member, 'aardvark')).toEqual(['The aardvark'])
  const rows = await kysely.selectFrom('search_passage').select('number').where('thing_id', '=', id).execute()
  expect(rows).toHaveLength(1)
})
