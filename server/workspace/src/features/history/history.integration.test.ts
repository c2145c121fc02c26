import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ProseComparison } from '@roundtable/shared/history/comparison'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aDocument,
  aMember,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated
let jonas: Seated
let id: string

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  ama = await aPartner(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt', sector: 'private' })
  id = await aDocument(ama)
})

const minutes = (count: number) => count * 60_000
const path = () => `/api/partnerships/${table.slug}/documents/${id}/history`

test('HIST-2 the list says who wrote when and how many words came and went, newest first', async () => {
  await writes(ama, 'Every family lives from its work.')
  house.clock.turn(minutes(2))
  await writes(ama, 'Children go to school.')
  house.clock.turn(minutes(30))
  await writes(jonas, 'Prices stay outside.')
  await erases(jonas, 'Children go to school.')
  const { stretches, people } = await historyFor(ama)
  expect(stretches).toMatchObject([
    { by: jonas.person.id, words: { added: 3, removed: 4 } },
    { by: ama.person.id, words: { added: 10, removed: 0 } },
  ])
  expect(people).toContainEqual({
    id: jonas.person.id,
    name: 'Jonas Brandt',
    organisation: 'Brandt',
    sector: 'private',
  })
})

test('HIST-2 people who write at once have one stretch each, and the list is made again where it is gone', async () => {
  for (const word of ['one', 'two', 'three']) {
    await writes(ama, `Ama ${word}.`)
    await writes(jonas, `Jonas ${word}.`)
  }
  const before = await historyFor(ama)
  expect(before.stretches).toHaveLength(2)
  for (const gone of ['history_index', 'history_stretch', 'history_checkpoint'] as const)
    await house.database.kysely.deleteFrom(gone).where('document_id', '=', id).execute()
  expect(await historyFor(ama)).toEqual(before)
})

test('HIST-3 any moment is shown as it was, and two moments with who put in and took out what', async () => {
  await writes(ama, 'The secretariat supports our decisions.')
  const first = await headFor(ama)
  await replaces(jonas, 'supports', 'moderates')
  const then = await momentFor(ama, `at=${first}`)
  expect(JSON.stringify(then.content)).toContain('supports')
  const { changes } = (await momentFor(ama, `since=${first}`)).comparison as ProseComparison
  expect(changes).toEqual([
    { number: 1, is: 'deleted', by: jonas.person.id, text: 'supports' },
    { number: 2, is: 'inserted', by: jonas.person.id, text: 'moderates' },
  ])
})

test('HIST-4 a moment is given a name, and whoever writes goes back to it; nothing is lost by that', async () => {
  await writes(ama, 'We decide by consensus.')
  const named = await headFor(ama)
  expect(
    (await ama.browser.post(`${path()}/versions`, { name: 'After the first meeting', at: named })).status,
  ).toBe(201)
  await replaces(jonas, 'consensus', 'majority')
  const beforeGoingBack = await headFor(ama)
  const answer = await jonas.browser.post(`${path()}/restore`, { at: named })
  expect(await answer.json()).toEqual({ restored: true })
  expect(await textNow()).toContain('We decide by consensus.')
  const { versions, stretches } = await historyFor(ama)
  expect(versions).toMatchObject([{ name: 'After the first meeting', at: named, by: ama.person.id }])
  expect(stretches[0]).toMatchObject({ by: jonas.person.id })
  expect(JSON.stringify((await momentFor(ama, `at=${beforeGoingBack}`)).content)).toContain('majority')
  expect(await (await jonas.browser.post(`${path()}/restore`, { at: named })).json()).toEqual({
    restored: false,
  })
})

test('HIST-4 going back touches only the words that differ', async () => {
  await writes(ama, 'The first paragraph stays as it is.')
  await writes(ama, 'We decide by consensus.')
  const then = await headFor(ama)
  await replaces(jonas, 'consensus', 'majority')
  const before = new Y.Doc()
  Y.applyUpdate(before, (await house.workspace.live.state(id))!)
  const stays = Y.createRelativePositionFromTypeIndex(textOf(before, 'The first'), 4)
  const decide = Y.createRelativePositionFromTypeIndex(textOf(before, 'We decide'), 3)
  await jonas.browser.post(`${path()}/restore`, { at: then })
  const after = new Y.Doc()
  Y.applyUpdate(after, (await house.workspace.live.state(id))!)
  for (const [position, index] of [
    [stays, 4],
    [decide, 3],
  ] as const)
    expect(Y.createAbsolutePositionFromRelativePosition(position, after)?.index).toBe(index)
})

test('HIST-4 the engine keeps the moment before much of a text is deleted', async () => {
  await writes(ama, 'word '.repeat(100))
  await erases(jonas, 'word '.repeat(100))
  expect((await historyFor(ama)).versions).toMatchObject([{ name: null, by: null }])
})

test('HIST-5 from joining on: no door of the history gives away what was written and gone before', async () => {
  house.clock.turn(minutes(1))
  await writes(ama, 'canary-gone and canary-kept.')
  await ama.browser.post(`${path()}/versions`, { name: 'canary-name', at: await headFor(ama) })
  await replaces(ama, 'canary-gone', 'other words')
  const early = await headFor(ama)
  const miriam = await aSecretariat(house, table)
  const setting = `/api/partnerships/${table.slug}/settings/history`
  expect((await miriam.browser.put(setting, { view: 'from_joining_on' })).status).toBe(200)
  house.clock.turn(minutes(60))
  const newcomer = await aMember(house, table, 'Petra Vogel')
  house.clock.turn(minutes(60))
  await writes(ama, 'Written later.')

  const list = await (await newcomer.browser.get(path())).text()
  const now = JSON.parse(list) as { first: number; stretches: unknown[] }
  expect(now.stretches).toHaveLength(1)
  expect(now.first).toBe(early)
  const seen = [list]
  const hidden: number[] = []
  for (let at = 0; at <= early + 1; at++)
    for (const part of [`at=${at}`, `since=${at}`, `at=${at}&since=${early}`]) {
      const answer = await newcomer.browser.get(`${path()}/moment?${part}`)
      if (at < early) hidden.push(answer.status)
      seen.push(await answer.text())
    }
  for (let at = 0; at <= early + 1; at++)
    for (const as of ['json', 'markdown']) {
      const answer = await newcomer.browser.get(`${path()}/export?at=${at}&as=${as}`)
      if (at < early) hidden.push(answer.status)
      seen.push(await answer.text())
    }
  expect(new Set(hidden)).toEqual(new Set([404]))
  expect(seen.join()).toContain('canary-kept')
  expect(seen.join()).not.toMatch(/canary-gone|canary-name/)
  // Those who were there go on reading it.
  expect(await (await ama.browser.get(`${path()}/moment?at=2`)).text()).toContain('canary-gone')
})

test('HIST-5 a word that was deleted is in no byte of the state a newcomer is sent', async () => {
  await writes(ama, 'canary-gone stays not.')
  await replaces(jonas, 'canary-gone', 'it')
  const state = Buffer.from((await house.workspace.live.state(id))!).toString('latin1')
  expect(state).toContain('stays not')
  expect(state).not.toContain('canary')
})

test('HIST-3 a moment that never was is not there', async () => {
  for (const part of ['at=999', 'since=999', 'at=1&since=500'])
    expect((await ama.browser.get(`${path()}/moment?${part}`)).status).toBe(404)
  expect((await ama.browser.get(`${path()}/moment?at=-1`)).status).toBe(400)
  expect((await ama.browser.post(`${path()}/restore`, { at: 999 })).status).toBe(404)
})

async function historyFor({ browser }: Seated) {
  return (await (await browser.get(path())).json()) as {
    head: number
    stretches: { by: string; first: number; last: number; words: object }[]
    versions: { name: string | null; at: number; by: string | null }[]
    people: object[]
  }
}

const headFor = async (seated: Seated) => (await historyFor(seated)).head

async function momentFor({ browser }: Seated, part: string) {
  return (await (await browser.get(`${path()}/moment?${part}`)).json()) as {
    content: unknown
    comparison: unknown
  }
}

async function textNow(): Promise<string> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  return vision.plainText(doc)
}

/** One edit of a person, as their page would have made it. */
async function edits({ person }: Seated, change: (root: Y.XmlFragment, doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => change(doc.getXmlFragment(proseRoot), doc))
  await house.workspace.live.write(
    id,
    updates.map((update) => ({ authorId: person.id, update })),
  )
}

const writes = (seated: Seated, words: string) =>
  edits(seated, (root) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    root.push([paragraph])
  })

const erases = (seated: Seated, words: string) => replaces(seated, words, '')

const replaces = (seated: Seated, words: string, by: string) =>
  edits(seated, (_, doc) => {
    const text = textOf(doc, words)
    const index = (text.toDelta() as { insert: string }[])
      .map(({ insert }) => insert)
      .join('')
      .indexOf(words)
    text.delete(index, words.length)
    if (by !== '') text.insert(index, by)
  })

function textOf(doc: Y.Doc, words: string): Y.XmlText {
  const texts = doc
    .getXmlFragment(proseRoot)
    .toArray()
    .flatMap((block) => (block as Y.XmlElement).toArray())
  return texts.find((text) => JSON.stringify((text as Y.XmlText).toDelta()).includes(words)) as Y.XmlText
}
