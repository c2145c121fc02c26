import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { documentKinds } from '@roundtable/shared/document-kinds/registry'
import { documentKindIds } from '@roundtable/shared/documents'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aDocument,
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

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  ama = await aPartner(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt & Sohn', sector: 'private' })
})

const path = (id = '', part = '') => `/api/partnerships/${table.slug}/documents${id && `/${id}${part}`}`
const listed = async (by: Seated) => (await (await by.browser.get(path())).json()) as { id: string }[]
const opened = async (by: Seated, id: string): Promise<unknown> => (await by.browser.get(path(id))).json()
const stand = (by: Seated, id: string, to: 'archived' | 'open', reason = 'Overtaken by the new one') =>
  by.browser.post(path(id, '/standing'), { to, reason })
const record = async (by: Seated) => {
  const answer = await by.browser.get(`/api/partnerships/${table.slug}/record`)
  return ((await answer.json()) as { entries: { act: string; about: unknown }[] }).entries
}

/** What somebody writes, as it reaches the log. */
async function writes(by: Seated, id: string, words: string): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const before = Y.encodeStateVector(doc)
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment('default').push([paragraph])
  paragraph.push([new Y.XmlText(words)])
  const update = Y.encodeStateAsUpdate(doc, before)
  await house.workspace.live.write(id, [{ authorId: by.person.id, update }])
}

test.each(documentKindIds)(
  'a partner starts a document of the kind %s; its text is the kind’s first',
  async (kind) => {
    const started = await ama.browser.post(path(), { kind, title: 'Ours' })
    const { id } = (await started.json()) as { id: string }
    const [doc, fresh] = [new Y.Doc(), new Y.Doc()]
    Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
    documentKinds[kind].seed(fresh, 'Ours')
    expect(documentKinds[kind].content(doc)).toEqual(documentKinds[kind].content(fresh))
  },
)

test('DOC-2 a new name is everybody’s at once and stands in the record; the same name again is no act', async () => {
  const id = await aDocument(ama, 'Vision')
  for (const title of ['  Vision of 2032 ', 'Vision of 2032'])
    expect((await jonas.browser.put(path(id, '/title'), { title })).status).toBe(200)
  expect(await listed(ama)).toMatchObject([{ id, title: 'Vision of 2032' }])
  const named = (await record(ama)).filter(({ act }) => act === 'document.renamed')
  expect(named.map(({ about }) => about)).toEqual([
    { documentId: id, title: 'Vision of 2032', before: 'Vision' },
  ])
})

test('a name that is none is refused, and its field named', async () => {
  const id = await aDocument(ama)
  const answer = await ama.browser.put(path(id, '/title'), { title: ' ' })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: { code: 'bad_input', field: 'title' } },
  ])
})

test('DOC-1 an archived document is read and not written, with who archived it and why; brought back it is written again', async () => {
  const id = await aDocument(ama)
  expect((await stand(ama, id, 'archived')).status).toBe(200)
  expect(await listed(jonas)).toMatchObject([{ id, archivedAt: house.clock.now() }])
  const archive = { at: house.clock.now(), by: 'Ama Dankwa', reason: 'Overtaken by the new one' }
  expect(await opened(jonas, id)).toMatchObject({ mayWrite: false, archive })
  const renamed = await jonas.browser.put(path(id, '/title'), { title: 'Another' })
  expect([renamed.status, await renamed.json()]).toEqual([
    409,
    { error: { code: 'not_now', field: 'archived' } },
  ])
  expect((await stand(jonas, id, 'open', 'Still needed')).status).toBe(200)
  expect(await opened(ama, id)).toMatchObject({ mayWrite: true, archive: null })
  expect((await record(ama)).slice(0, 2)).toMatchObject([
    { act: 'document.brought-back', about: { documentId: id, reason: 'Still needed' } },
    { act: 'document.archived', about: { documentId: id, reason: 'Overtaken by the new one' } },
  ])
})

test('of two who archive one document at once, the second is told that it is done', async () => {
  const id = await aDocument(ama)
  const answers = await Promise.all([stand(ama, id, 'archived'), stand(jonas, id, 'archived')])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('DOC-1 without a reason nothing is archived', async () => {
  const id = await aDocument(ama)
  expect((await stand(ama, id, 'archived', '')).status).toBe(400)
  expect(await opened(ama, id)).toMatchObject({ archive: null })
})

test('a copy has the content of now under its own name, says whose copy it is, and goes its own way', async () => {
  const answer = await ama.browser.post(path(), { kind: 'code-of-conduct', title: 'Code' })
  const { id } = (await answer.json()) as { id: string }
  await writes(ama, id, 'We meet each month.')
  const copied = await jonas.browser.post(path(id, '/copies'), { title: 'Code for the districts' })
  const copy = ((await copied.json()) as { id: string }).id
  await writes(ama, id, 'And in each district.')
  expect(await opened(ama, copy)).toMatchObject({
    kind: 'code-of-conduct',
    title: 'Code for the districts',
    mayWrite: true,
    copyOf: { id, title: 'Code' },
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(copy))!)
  expect(codeOfConduct.plainText(doc).trim()).toBe('We meet each month.')
  expect((await record(ama))[0]).toMatchObject({
    act: 'document.copied',
    about: { documentId: copy, from: id },
  })
})

test('DOC-3 a favourite is its person’s alone', async () => {
  const id = await aDocument(ama)
  for (const _ of [1, 2]) expect((await ama.browser.put(path(id, '/favourite'), {})).status).toBe(200)
  expect(await listed(ama)).toMatchObject([{ id, isFavourite: true }])
  expect(await listed(jonas)).toMatchObject([{ id, isFavourite: false }])
  expect(await opened(ama, id)).toMatchObject({ isFavourite: true })
  await ama.browser.delete(path(id, '/favourite'))
  expect(await listed(ama)).toMatchObject([{ id, isFavourite: false }])
  expect((await record(ama)).map(({ act }) => act)).not.toContain('document.favourite')
})

test('DOC-3 who comes back learns how many others changed a text since; their own changes are no news', async () => {
  const id = await aDocument(ama)
  const visit = async (by: Seated): Promise<unknown> =>
    (await by.browser.post(path(id, '/visits'), {})).json()
  await writes(jonas, id, 'Before anybody came.')
  expect(await visit(ama)).toEqual({ since: null, people: 0 })
  const since = house.clock.now()
  house.clock.turn(60_000)
  await writes(ama, id, 'My own.')
  expect(await listed(ama)).toMatchObject([{ hasNews: false }])
  await writes(jonas, id, 'From Jonas.')
  await writes(jonas, id, 'And again.')
  expect(await listed(ama)).toMatchObject([{ hasNews: true }])
  expect(await listed(jonas)).toMatchObject([{ hasNews: false }])
  expect(await visit(ama)).toEqual({ since, people: 1 })
  expect(await visit(ama)).toEqual({ since: since + 60_000, people: 0 })
  expect(await listed(ama)).toMatchObject([{ hasNews: false }])
})

test('DOC-2 the secretariat neither renames nor archives nor copies a text of the partners', async () => {
  const id = await aDocument(ama)
  const miriam = await aSecretariat(house, table)
  const answers = [
    await miriam.browser.put(path(id, '/title'), { title: 'Mine' }),
    await stand(miriam, id, 'archived'),
    await miriam.browser.post(path(id, '/copies'), { title: 'Mine' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
})
