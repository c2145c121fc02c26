import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import { aDocument, aPartner, aTable, type Seated } from '../testing/builders.ts'

let house: TestWorkspace
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
  ama = await aPartner(house, await aTable(house))
})
afterAll(() => house.close())

const pages = async (limit: number) =>
  void (await sql.raw(`pragma max_page_count = ${limit}`).execute(house.database.kysely))

const start = (title: string) =>
  ama.browser.post(`/api/partnerships/${ama.table.slug}/documents`, { kind: 'vision', title })

// SQLite's own limit on its file gives the same SQLITE_FULL as a disk; PostgreSQL has no such handle to pull.
test.runIf(process.env['TEST_DATABASE'] !== 'postgres')(
  'F3 on a full disk changes are refused in words, reading goes on, and all heals by itself',
  async () => {
    const id = await aDocument(ama)
    await pages(1)
    let response = await start('one more')
    for (let number = 0; response.status === 201 && number < 500; number += 1)
      response = await start(`${number}`)
    expect([response.status, await response.json()]).toEqual([507, { error: { code: 'read_only' } }])

    // Long enough for the session to be noted as seen, which cannot be written either.
    house.clock.turn(10 * 60 * 1000)
    expect((await ama.browser.get(`/api/partnerships/${ama.table.slug}/documents/${id}`)).status).toBe(200)

    await pages(1_000_000)
    await expect.poll(async () => (await start('healed')).status, { timeout: 20_000 }).toBe(201)
  },
)
