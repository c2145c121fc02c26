import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Milestone } from '@roundtable/shared/document-kinds/milestone-rules'
import { milestoneFields } from '@roundtable/shared/document-kinds/milestones'
import { roleFields } from '@roundtable/shared/document-kinds/roles'
import { addRow, type OpenTable, removeRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { type Fields, readRows } from '@roundtable/shared/document-kinds/rows-table'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { anAmendment, opened, seenIn } from '../../testing/amendments.ts'
import { aDocument, aMember, aPartner, aSecretariat, aTable, type Seated } from '../../testing/builders.ts'
import { LiveTypist } from '../../testing/live-typist.ts'
import { aRole } from '../../testing/roles.ts'
import { aSocketPort, type SocketPort } from '../../testing/sockets.ts'

let house: TestWorkspace
let port: SocketPort
let ama: Seated
let kofi: Seated
let miriam: Seated
let documentId: string
beforeAll(async () => {
  house = await aWorkspace()
  port = await aSocketPort(house)
})
afterAll(async () => {
  await house.close()
  await port.close()
})
beforeEach(async () => {
  const table = await aTable(house)
  ama = await aPartner(house, table)
  kofi = await aMember(house, table, 'Kofi Amarteifio')
  miriam = await aSecretariat(house, table)
  documentId = await aDocument(ama, 'Milestones', 'milestones')
  await plan(documentId, ama, (rows) => {
    addRow(rows, { id: 'm-1', number: 1, title: 'Baseline of 2,000 households', due: '2026-03-01' })
    addRow(rows, { id: 'm-2', number: 2, title: 'Plot map', due: '2026-04-01' })
  })
})

test('AMD-1 a new date and a rewritten title are told by field, beside what the document has', async () => {
  const id = await anAmendment(miriam, documentId)
  await plan(id, miriam, (rows) =>
    setFields(rows, 'm-1', { due: '2026-05-31', title: 'Baseline of 2,400 households' }),
  )
  expect(await list()).toMatchObject([
    {
      authors: [{ name: 'Miriam Osei' }],
      passages: [
        { place: 'milestones/m-1/title', cell: { is: 'text', row: { number: 1 } } },
        { cell: { is: 'value', field: 'due', before: '2026-03-01', after: '2026-05-31' } },
      ],
    },
  ])
  expect(await standing(documentId)).toMatchObject([{ due: '2026-03-01' }, {}])
})

test('AMD-2 the secretariat changes rows in a branch, and a crafted update of it to the document is refused on the wire', async () => {
  const id = await anAmendment(miriam, documentId)
  const inBranch = await atTheWire(id)
  setFields(inTable(inBranch.doc), 'm-1', { due: '2026-05-31' })
  await expect.poll(async () => (await standing(id))[0]!.due).toBe('2026-05-31')
  expect(inBranch.refusals).toBe(0)
  const inDocument = await atTheWire(documentId)
  Y.applyUpdate(inDocument.doc, Y.encodeStateAsUpdate(inBranch.doc))
  addRow(inTable(inDocument.doc), { id: 'm-9', title: 'Written past the editor' })
  await expect.poll(() => inDocument.refusals).toBeGreaterThan(0)
  expect((await standing(documentId)).map(({ due }) => due)).toEqual(['2026-03-01', '2026-04-01'])
  for (const typist of [inBranch, inDocument]) typist.cut()
})

test('AMD-3 a partner accepts: the rows are those of the branch, in the names of its authors, and what else was written stays', async () => {
  const id = await anAmendment(miriam, documentId)
  await plan(id, miriam, (rows) => setFields(rows, 'm-1', { due: '2026-05-31' }))
  await plan(id, kofi, (rows) => addRow(rows, { id: 'm-3', number: 3, title: 'Standard' }))
  await plan(documentId, ama, (rows) => setFields(rows, 'm-2', { title: 'Plot map of 3,200 farms' }))
  expect((await accept(ama, id)).status).toBe(200)
  expect(await standing(documentId)).toMatchObject([
    { id: 'm-1', due: '2026-05-31' },
    { id: 'm-2', title: 'Plot map of 3,200 farms' },
    { id: 'm-3', title: 'Standard' },
  ])
  const authors: string[] = []
  for await (const { authorId } of house.workspace.live.rows(documentId, 3)) authors.push(authorId)
  expect(new Set(authors.slice(-2))).toEqual(new Set([miriam.person.id, kofi.person.id]))
  expect(await list()).toMatchObject([{ state: 'accepted', passages: [{}, {}] }])
})

test('AMD-4 where the document has changed the same field, somebody looks at both before it is accepted', async () => {
  const id = await anAmendment(miriam, documentId)
  await plan(id, miriam, (rows) => setFields(rows, 'm-1', { title: 'Baseline of 2,400 households' }))
  await plan(documentId, ama, (rows) => setFields(rows, 'm-1', { status: 'at_risk' }))
  expect(await list()).toMatchObject([{ rewritten: false }])
  await plan(documentId, ama, (rows) => setFields(rows, 'm-1', { title: 'A baseline of 2,000 households' }))
  expect(await list()).toMatchObject([{ rewritten: true, passages: [{ rewritten: true }] }])
  const refused = await accept(ama, id)
  expect([refused.status, await refused.json()]).toEqual([
    409,
    { error: { code: 'not_now', field: 'rewritten' } },
  ])
  await act(ama, id, 'looks', { seen: await seenIn(ama, id) })
  expect((await accept(ama, id)).status).toBe(200)
  expect((await standing(documentId))[0]!.title).toBe('A baseline of 2,400 households')
})

test('AMD-4 what was suggested in a row that is removed is said to be lost, and asks to be looked at', async () => {
  const id = await anAmendment(miriam, documentId)
  await plan(id, miriam, (rows) => setFields(rows, 'm-2', { due: '2026-06-30' }))
  await plan(documentId, ama, (rows) => removeRow(rows, 'm-2'))
  expect(await list()).toMatchObject([
    { rewritten: true, passages: [{ cell: { is: 'lost', field: 'due', value: '2026-06-30' } }] },
  ])
})

test('AMD-5 two amendments of one field are rivals, as are one that removes the row and one that changes it', async () => {
  const [one, other, apart, whole] = [
    await anAmendment(miriam, documentId),
    await anAmendment(kofi, documentId),
    await anAmendment(kofi, documentId),
    await anAmendment(ama, documentId),
  ]
  await plan(one, miriam, (rows) => setFields(rows, 'm-1', { due: '2026-05-31' }))
  await plan(other, kofi, (rows) => setFields(rows, 'm-1', { due: '2026-04-15' }))
  await plan(apart, kofi, (rows) => setFields(rows, 'm-1', { title: 'Baseline' }))
  await plan(whole, ama, (rows) => removeRow(rows, 'm-1'))
  const rivals = new Map((await list()).map(({ id, rivals }) => [id, new Set(rivals)]))
  expect(rivals).toEqual(
    new Map([
      [one, new Set([other, whole])],
      [other, new Set([one, whole])],
      [apart, new Set([whole])],
      [whole, new Set([one, other, apart])],
    ]),
  )
})

test('AMD-6 a rejected amendment of rows stays readable as it was', async () => {
  const id = await anAmendment(miriam, documentId)
  await plan(id, miriam, (rows) => setFields(rows, 'm-1', { due: '2026-05-31' }))
  expect((await act(ama, id, 'rejection', { reason: 'The rains come in May.' })).status).toBe(200)
  await plan(documentId, ama, (rows) => removeRow(rows, 'm-1'))
  expect(await list()).toMatchObject([
    { state: 'rejected', passages: [{ cell: { before: '2026-03-01', after: '2026-05-31' } }] },
  ])
  expect(await standing(documentId)).toHaveLength(1)
})

test('CAP-3.7 an accepted amendment that changes the duties asks the holder of a role again', async () => {
  const role = await aRole(house, ama)
  const acceptance = `/api/partnerships/${ama.table.slug}/documents/${role.documentId}/roles`
  const take = async () =>
    ama.browser.post(`${acceptance}/${role.roleId}/acceptance`, { terms: await role.terms() })
  await take()
  const id = await anAmendment(miriam, role.documentId)
  await inRoom(id, miriam, 'roles', roleFields, (rows) =>
    setFields(rows, role.roleId, { duties: 'Keep the map and answer every farmer' }),
  )
  const termsNow = async () => {
    const [held] = (await (await ama.browser.get(acceptance)).json()) as { terms: string }[]
    return held!.terms === (await role.terms())
  }
  expect(await termsNow()).toBe(true)
  expect((await accept(ama, id)).status).toBe(200)
  expect(await termsNow()).toBe(false)
  expect((await take()).status).toBe(204)
  expect(await termsNow()).toBe(true)
})

interface Told {
  id: string
  rivals: string[]
}

const list = async () => {
  const path = `/api/partnerships/${ama.table.slug}/documents/${documentId}/amendments`
  return (await (await ama.browser.get(path)).json()) as Told[]
}
const act = (by: Seated, id: string, verb: string, body: object) =>
  by.browser.post(`/api/partnerships/${by.table.slug}/amendments/${id}/${verb}`, body)
const accept = async (by: Seated, id: string) => act(by, id, 'acceptance', { seen: await seenIn(by, id) })

type OpenMilestones = OpenTable<typeof milestoneFields>
const inTable = (doc: Y.Doc): OpenMilestones => ({ doc, name: 'milestones', fields: milestoneFields })

/** Changes milestones in a room in somebody's name, as the live socket would. */
const plan = (roomId: string, by: Seated, change: (rows: OpenMilestones) => void) =>
  inRoom(roomId, by, 'milestones', milestoneFields, change)

async function inRoom<Of extends Fields>(
  roomId: string,
  { person }: Seated,
  name: string,
  fields: Of,
  change: (rows: OpenTable<Of>) => void,
): Promise<void> {
  const doc = await opened(house, roomId)
  const before = Y.encodeStateVector(doc)
  change({ doc, name, fields })
  await house.workspace.live.write(roomId, [
    { authorId: person.id, update: Y.encodeStateAsUpdate(doc, before) },
  ])
}

async function standing(roomId: string): Promise<Milestone[]> {
  const rows = readRows(await opened(house, roomId), 'milestones', milestoneFields)
  return rows.filter(({ removed }) => !removed)
}

async function atTheWire(roomId: string): Promise<LiveTypist> {
  const typist = new LiveTypist(miriam, port, roomId)
  await typist.connect()
  await expect.poll(() => readRows(typist.doc, 'milestones', milestoneFields).length).toBe(2)
  return typist
}
