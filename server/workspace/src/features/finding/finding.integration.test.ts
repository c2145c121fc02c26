import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { milestoneFields } from '@roundtable/shared/document-kinds/milestones'
import { addRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import type { Found } from '@roundtable/shared/finding/ranking'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, type Seated } from '../../testing/builders.ts'
import { LiveTypist } from '../../testing/live-typist.ts'
import { aSocketPort, type SocketPort } from '../../testing/sockets.ts'
import { aWorld, type World } from '../../testing/world.ts'

let house: TestWorkspace
let port: SocketPort
let world: World
let elsewhere: World
beforeAll(async () => {
  house = await aWorkspace()
  port = await aSocketPort(house)
  world = await aWorld(house)
  elsewhere = await aWorld(house)
}, 60_000)
afterAll(async () => {
  await house.close()
  await port.close()
})

interface Page {
  found: Found[]
  count: number
  next: number | null
}

async function search({ browser, table }: Seated, q: string, more = ''): Promise<Page> {
  const response = await browser.get(
    `/api/partnerships/${table.slug}/search?q=${encodeURIComponent(q)}${more}`,
  )
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

const titles = async (seated: Seated, q: string) => (await search(seated, q)).found.map(({ title }) => title)

async function write(by: Seated, documentId: string, ...lines: string[]): Promise<void> {
  const typist = new LiveTypist(by, port, documentId)
  await typist.connect()
  await expect.poll(() => typist.frames).toBeGreaterThan(0)
  for (const line of lines) typist.type(line)
  await expect.poll(() => titles(by, lines.at(-1)!.split(' ').at(-1)!), { interval: 400 }).not.toEqual([])
  typist.cut()
}

describe('search', () => {
  test('FIND-1 what one writes is found by all at the table within seconds, with the words in their sentence', async () => {
    const id = await aDocument(world.lead, 'Fair prices')
    await write(world.lead, id, 'Every family lives from cocoa by two thousand Thirty-Two', 'Asɛm a ɛyɛ dɛ')
    for (const person of ['member', 'otherLead', 'secretariat', 'observer'] as const) {
      const { found } = await search(world[person], 'cocoa thirt')
      expect(found).toMatchObject([
        { to: `/documents/${id}`, title: 'Fair prices', kind: 'vision', archived: false },
      ])
      const [{ excerpt }] = found[0]!.hits as [Found['hits'][number]]
      expect(excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['cocoa', 'Thirty'])
    }
    expect(await titles(world.lead, 'asem eye')).toEqual(['Fair prices'])
    expect(await titles(world.lead, 'prices cocoa')).toEqual(['Fair prices'])
    expect(await titles(world.lead, 'cocoa nowhere')).toEqual([])
  })

  test('FIND-1 a document is found by its title from its first moment, and one without words too', async () => {
    await aDocument(world.lead, 'Ways of quarrelling')
    await expect.poll(() => titles(world.member, 'quarr'), { interval: 400 }).toEqual(['Ways of quarrelling'])
  })

  test('FIND-1 under its new name it is found, and an archived one is marked', async () => {
    const id = await aDocument(world.lead, 'Pangolin')
    const path = `/api/partnerships/${world.table.slug}/documents/${id}`
    await world.lead.browser.put(`${path}/title`, { title: 'Okapi' })
    await world.lead.browser.post(`${path}/standing`, { to: 'archived', reason: 'Overtaken' })
    await expect
      .poll(() => search(world.member, 'okapi'), { interval: 400 })
      .toMatchObject({
        found: [{ to: `/documents/${id}`, title: 'Okapi', archived: true }],
      })
    expect(await titles(world.member, 'pangolin')).toEqual([])
  })

  test('a search is narrowed to a kind', async () => {
    await aDocument(world.lead, 'Marabou')
    await expect.poll(() => titles(world.member, 'marabou'), { interval: 400 }).toEqual(['Marabou'])
    expect((await search(world.member, 'marabou', '&kind=vision')).count).toBe(1)
    expect((await search(world.member, 'marabou', '&kind=note')).count).toBe(0)
  })

  test('FIND-3 VIS-4 nothing of another table is found, and whoever is not at the table finds no search', async () => {
    const theirs = await aDocument(elsewhere.lead, 'Kept apart zebra')
    await write(elsewhere.lead, theirs, 'The zebra crosses quietly')
    expect(await titles(elsewhere.member, 'zebra')).toEqual(['Kept apart zebra'])
    expect(await search(world.lead, 'zebra')).toEqual({ found: [], count: 0, next: null })
    const stranger = await elsewhere.lead.browser.get(`/api/partnerships/${world.table.slug}/search?q=cocoa`)
    const nowhere = await elsewhere.lead.browser.get('/api/partnerships/never-was/search?q=cocoa')
    expect([stranger.status, await stranger.text()]).toEqual([nowhere.status, await nowhere.text()])
    expect(
      (await world.applicant.browser.get(`/api/partnerships/${world.table.slug}/search?q=cocoa`)).status,
    ).toBe(404)
  })

  test('many are found page by page, each once', async () => {
    for (let number = 0; number < 23; number += 1) await aDocument(world.lead, `Heron ${number}`)
    await expect.poll(async () => (await search(world.lead, 'heron')).count, { interval: 400 }).toBe(23)
    const first = await search(world.lead, 'heron')
    const second = await search(world.lead, 'heron', `&from=${first.next}`)
    const all = [...first.found, ...second.found].map(({ to }) => to)
    expect([first.found.length, second.found.length, new Set(all).size, second.next]).toEqual([
      20,
      3,
      23,
      null,
    ])
  })

  test.each(['', '   ', '?!—', '"', "' OR 1=1 --", 'a* NEAR b', '🙂'])(
    'a question without a word or full of signs is no fault: %s',
    async (q) => {
      expect((await search(world.lead, q)).found.every(({ kind }) => kind === 'vision')).toBe(true)
    },
  )

  test('a question that is too long is refused, and one person cannot ask without end', async () => {
    const path = `/api/partnerships/${world.table.slug}/search?q=`
    expect((await world.otherMember.browser.get(path + 'a'.repeat(201))).status).toBe(400)
    const statuses = new Set<number>()
    for (let time = 0; time < 160; time += 1)
      statuses.add((await world.otherMember.browser.get(`${path}cocoa`)).status)
    expect([...statuses]).toEqual([200, 429])
    expect((await world.lead.browser.get(`${path}cocoa`)).status).toBe(200)
  })
})

test('FIND-6 a milestone that is due waits for its seat alone, until it is done', async () => {
  const path = `/api/partnerships/${world.table.slug}`
  const { organisations } = (await (await world.lead.browser.get(path)).json()) as {
    organisations: { id: string; name: string }[]
  }
  const ours = organisations.find(({ name }) => name.startsWith('Asenkro'))!
  const seat = await house.database.kysely
    .selectFrom('seat_holding')
    .select('seat_id')
    .where('organisation_id', '=', ours.id)
    .executeTakeFirstOrThrow()
  const made = await world.lead.browser.post(`${path}/documents`, {
    kind: 'milestones',
    title: 'Way to 2032',
  })
  const { id } = (await made.json()) as { id: string }
  const waits = async ({ browser }: Seated) => {
    const inbox = (await (await browser.get(`${path}/inbox`)).json()) as { kind: string; about: object }[]
    return inbox.filter(({ kind }) => kind === 'milestone.due').map(({ about }) => about)
  }
  const day = (days: number) => new Date(house.clock.now() + days * 86_400_000).toISOString().slice(0, 10)
  const milestone = (title: string, due: string | null) => ({
    title,
    due,
    ownerSeat: seat.seat_id,
    status: 'planned' as const,
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const change = async (edit: () => void) => {
    const before = Y.encodeStateVector(doc)
    edit()
    const update = Y.encodeStateAsUpdate(doc, before)
    await house.workspace.live.write(id, [{ authorId: world.lead.person.id, update }])
  }
  const table = { doc, name: 'milestones', fields: milestoneFields }
  await change(() => {
    addRow(table, { id: 'overdue', ...milestone('Every plot mapped', day(-3)) })
    addRow(table, { id: 'later', ...milestone('First audit', day(60)) })
    addRow(table, { id: 'nobodys', ...milestone('Of nobody', day(-3)), ownerSeat: null })
  })
  const about = { title: 'Every plot mapped', document: 'Way to 2032' }
  await expect.poll(() => waits(world.lead), { interval: 300 }).toEqual([about])
  expect(await waits(world.member)).toEqual([about])
  expect([await waits(world.otherLead), await waits(world.secretariat)]).toEqual([[], []])
  expect((await search(world.otherLead, 'every plot')).found[0]?.hits[0]).toMatchObject({
    heading: 'Every plot mapped',
    place: 'milestones/overdue',
  })
  await change(() => setFields(table, 'overdue', { status: 'done' }))
  await expect.poll(() => waits(world.lead), { interval: 300 }).toEqual([])
})
