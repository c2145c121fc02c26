import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, aMember, aPartner, aTable, type Seated, type TestTable } from '../../testing/builders.ts'
import { recordOf } from '../../testing/record.ts'
import { aRole, seatOf, type WrittenRole } from '../../testing/roles.ts'

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

const address = ({ documentId, roleId }: WrittenRole) =>
  `/api/partnerships/${table.slug}/documents/${documentId}/roles/${roleId}/acceptance`

const accept = async (by: Seated, role: WrittenRole, terms?: string) =>
  by.browser.post(address(role), { terms: terms ?? (await role.terms()) })

async function accepted({ documentId }: WrittenRole) {
  const answer = await ama.browser.get(`/api/partnerships/${table.slug}/documents/${documentId}/roles`)
  return (await answer.json()) as { roleId: string; terms: string; by: { name: string }; at: number }[]
}

test('CAP-3.7 the lead of the holding seat accepts a role; all read by whom, when and in which terms', async () => {
  const role = await aRole(house, ama)
  expect((await accept(ama, role)).status).toBe(204)
  expect(await accepted(role)).toEqual([
    {
      roleId: role.roleId,
      seatId: await seatOf(ama),
      terms: await role.terms(),
      by: { id: ama.person.id, name: 'Ama Dankwa' },
      at: house.clock.now(),
    },
  ])
  expect((await recordOf(house, table.id)).at(-1)).toMatchObject({ act: 'role.accepted' })
})

test('CAP-3.7 nobody accepts for another seat, and a member not for their own', async () => {
  const role = await aRole(house, ama)
  for (const seated of [jonas, await aMember(house, table)]) {
    const answer = await accept(seated, role)
    expect([answer.status, await answer.json()]).toEqual([403, { error: { code: 'not_allowed' } }])
  }
  const nobodys = await aRole(house, ama, { holderSeat: null })
  expect((await accept(ama, nobodys)).status).toBe(403)
})

test('CAP-3.7 nobody is bound to terms they have not read', async () => {
  const role = await aRole(house, ama)
  const read = await role.terms()
  await role.write({ duties: 'Keep the map and answer every farmer within a day' })
  const answer = await accept(ama, role, read)
  expect([answer.status, await answer.json()]).toEqual([409, { error: { code: 'not_now', field: 'terms' } }])
  expect(await accepted(role)).toEqual([])
})

test('CAP-3.7 after the duties changed, what was accepted is told apart, and can be accepted anew', async () => {
  const role = await aRole(house, ama)
  await accept(ama, role)
  await role.write({ duties: 'Keep the map up to date' })
  const [lapsed, ...none] = await accepted(role)
  expect([lapsed!.terms === (await role.terms()), none]).toEqual([false, []])
  expect((await accept(ama, role)).status).toBe(204)
  expect((await accepted(role)).map(({ terms }) => terms)).toEqual([await role.terms()])
})

test('CAP-3.7 a role is given back once', async () => {
  const role = await aRole(house, ama)
  await accept(ama, role)
  expect((await jonas.browser.delete(address(role))).status).toBe(403)
  expect((await ama.browser.delete(address(role))).status).toBe(204)
  expect(await accepted(role)).toEqual([])
  expect((await ama.browser.delete(address(role))).status).toBe(409)
})

test('a document that is none of roles has none to accept', async () => {
  const documentId = await aDocument(ama)
  const answer = await ama.browser.get(`/api/partnerships/${table.slug}/documents/${documentId}/roles`)
  expect(answer.status).toBe(404)
  const role = { ...(await aRole(house, ama)), documentId }
  expect((await accept(ama, role)).status).toBe(404)
})
