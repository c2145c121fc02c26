import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { postgresLog } from '@roundtable/live/log-postgres'
import { sqliteLog } from '@roundtable/live/log-sqlite'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aDocument,
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  ama = await aPartner(house, table)
})

const path = () => `/api/partnerships/${table.slug}`

test('a partner starts a document; it is in the list and its text has the first content of its kind', async () => {
  const id = await aDocument(ama, '  Vision of 2032 ')
  const listed = await (await ama.browser.get(`${path()}/documents`)).json()
  expect(listed).toMatchObject([
    { id, kind: 'vision', title: 'Vision of 2032', createdAt: house.clock.now() },
  ])

  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const fresh = new Y.Doc()
  vision.seed(fresh, 'Vision of 2032')
  expect(vision.toJSON(doc)).toEqual(vision.toJSON(fresh))
})

test('when a text was last changed is said by its log', async () => {
  const id = await aDocument(ama)
  const at = house.clock.now() + 60_000
  const bytes = Y.encodeStateAsUpdate(typed('hello'))
  const rows = [{ authorId: ama.person.id, at, bytes }]
  await log().append([{ roomId: id, mayBeNew: false, rows, owners: new Map(), schemaVersion: 1 }])
  for (const address of [`${path()}/documents`, `${path()}/documents/${id}`]) {
    const answer = [await (await ama.browser.get(address)).json()].flat()
    expect(answer).toMatchObject([{ id, changedAt: at }])
  }
})

test('the page of a partnership has its groups, organisations and documents', async () => {
  const id = await aDocument(ama)
  expect(await (await ama.browser.get(path())).json()).toMatchObject({
    slug: table.slug,
    role: 'partner_lead',
    groups: [{ name: 'State' }, { name: 'Private sector' }, { name: 'Civil society' }, { name: 'Academia' }],
    organisations: [{ name: 'Asenkro Farmers’ Union' }],
    documents: [{ id, title: 'Vision' }],
  })
})

test('leads and members may write, observers and the secretariat read', async () => {
  const id = await aDocument(ama)
  const kwaku = await aMember(house, table)
  const henrik = await anObserver(house, table)
  const miriam = await aSecretariat(house, table)
  for (const [seated, mayWrite] of [
    [ama, true],
    [kwaku, true],
    [henrik, false],
    [miriam, false],
  ] as const) {
    const response = await seated.browser.get(`${path()}/documents/${id}`)
    expect(await response.json()).toMatchObject({ id, mayWrite, schemaVersion: vision.schemaVersion })
  }
})

test('observers and the secretariat start no documents', async () => {
  for (const seated of [await anObserver(house, table), await aSecretariat(house, table)]) {
    const response = await seated.browser.post(`${path()}/documents`, {
      kind: 'vision',
      title: 'Mine',
    })
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ error: { code: 'not_allowed' } })
  }
})

test.each([
  [{ kind: 'vision', title: '   ' }, 'title'],
  [{ kind: 'vision', title: 'x'.repeat(201) }, 'title'],
  [{ kind: 'novel', title: 'Mine' }, 'kind'],
  [{ title: 'Mine' }, 'kind'],
])('a document like %j is refused and its field named', async (input, field) => {
  const response = await ama.browser.post(`${path()}/documents`, input)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ error: { code: 'bad_input', field } })
})

test('T4 a document of another table is not found, by its own address or by mine', async () => {
  const id = await aDocument(ama)
  const elsewhere = await aTable(house)
  const jonas = await aPartner(house, elsewhere, 'Jonas Brandt')
  const answers = await Promise.all(
    [
      `${path()}/documents/${id}`,
      `/api/partnerships/${elsewhere.slug}/documents/${id}`,
      `/api/partnerships/${elsewhere.slug}/documents/never-was`,
      '/api/partnerships/never-was/documents/never-was',
      path(),
      '/api/partnerships/never-was',
    ].map(async (path) => {
      const response = await jonas.browser.get(path)
      return { status: response.status, body: await response.text(), headers: [...response.headers] }
    }),
  )
  expect(answers[0]).toMatchObject({ status: 404, body: '{"error":{"code":"not_found"}}' })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

function typed(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlText(text)])
  return doc
}

const log = () =>
  house.database.dialect === 'sqlite' ? sqliteLog(house.database) : postgresLog(house.database)
