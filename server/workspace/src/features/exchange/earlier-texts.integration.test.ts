import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@roundtable/foundation/database'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { documentKinds } from '@roundtable/shared/document-kinds/registry'
import { type Envelope, textHash } from '@roundtable/shared/exchange/envelope'
import type { Tables } from '../../tables.ts'
import { aWorkspace, everyMigration, type TestWorkspace } from '../../testing/a-workspace.ts'
import { signedIn, type Seated } from '../../testing/builders.ts'
import {
  aText,
  hashOfDraft,
  putForward,
  signVersion,
  versionsPath,
  write,
} from '../../testing/frozen-texts.ts'
import { aWorld, type World } from '../../testing/world.ts'

let house: TestWorkspace
let world: World
let lead: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
  lead = world.lead
})

const reservation = 'Thirty days are short.'

/** Adopts a text: both leads sign, one with a reservation. */
async function adopted({ lead, otherLead, house }: World) {
  const id = await aText(house, lead, 'Straße, 可可, 👩‍🌾 and “quotes”.')
  const version = await putForward(lead, id, '2027-03-12')
  await signVersion(lead, id, version)
  await signVersion(otherLead, id, version, reservation)
  return { id, version, out: `${versionsPath(lead, id)}/${version}/export` }
}

const fileAt = async ({ browser }: Seated, address: string) =>
  (await (await browser.get(address)).json()) as Envelope
const hashOf = ({ kind, title, content }: Envelope) =>
  textHash({ kind: documentKinds[kind], title, content: content as never })

test('ADO-7 an adopted version leaves with its number, its day, its hash and its signatures, and names nobody', async () => {
  const { out } = await adopted(world)
  const file = await fileAt(lead, `${out}?as=json`)
  const at = house.clock.now()
  const { hash } = file
  expect(file.provenance).toEqual({
    partnership: `Partnership ${world.table.slug}`,
    asOf: at,
    version: {
      number: 1,
      state: 'adopted',
      hash,
      putForwardAt: at,
      settledAt: at,
      decisionId: null,
      nextReviewOn: '2027-03-12',
      signatures: [
        { group: 'Private sector', organisation: 'Brandt & Sohn Chocolate', at, reservation },
        { group: 'Civil society', organisation: 'Asenkro Farmers’ Union', at, reservation: null },
      ],
    },
  })
  expect(await hashOf(file)).toBe(hash)
  expect(JSON.stringify(file)).not.toMatch(/Ama|Dankwa|Jonas|@/)
})

test('ADO-7 what is written later changes no byte of the file, in any form', async () => {
  const { id, out } = await adopted(world)
  const bytes = async (as: string) =>
    (await (await lead.browser.get(`${out}?as=${as}`)).text()).replace(/"exportedAt": \d+/, '')
  const before = [await bytes('json'), await bytes('markdown')]
  house.clock.turn(60_000)
  await write(house, lead, id, 'Later.')
  const renamed = `/api/partnerships/${world.table.slug}/documents/${id}/title`
  expect((await lead.browser.put(renamed, { title: 'Else' })).status).toBe(200)
  expect([await bytes('json'), await bytes('markdown')]).toEqual(before)
  expect(before[1]).toContain('可可')
  const word = await lead.browser.get(`${out}?as=word`)
  expect(word.headers.get('Content-Disposition')).toContain('version 1.docx')
})

test('ADO-1 the hash verifies after export and import, and the imported text has the same', async () => {
  const { out } = await adopted(world)
  const file = await (await lead.browser.get(`${out}?as=json`)).text()
  const elsewhere = await aWorld(house)
  const sent = { name: 'vision.json', kind: 'vision', bytes: Buffer.from(file).toString('base64') }
  const { browser, table } = elsewhere.lead
  const preview = await browser.post(`/api/partnerships/${table.slug}/imports/preview`, sent)
  const told = (await preview.json()) as { isChanged: boolean; title: string }
  expect(told).toMatchObject({ isChanged: false, from: `Partnership ${world.table.slug}`, version: 1 })
  const made = await browser.post(`/api/partnerships/${table.slug}/imports`, { ...sent, title: told.title })
  const { id } = (await made.json()) as { id: string }
  expect(await hashOfDraft(elsewhere.lead, id)).toBe((JSON.parse(file) as Envelope).hash)
})

test('ADO-1 the hash verifies after a restart', async () => {
  const place = { dataDir: mkdtempSync(join(tmpdir(), 'roundtable-test-')), migrations: everyMigration }
  const open = async () => {
    const database = await openDatabase<Tables>(place, new QuietLog())
    await database.migrate(everyMigration)
    return aWorkspace({ database })
  }
  const first = await open()
  const before = await aWorld(first)
  const { out } = await adopted(before)
  const file = await fileAt(before.lead, `${out}?as=json`)
  await first.close()
  const second = await open()
  const browser = await signedIn(second, before.lead.person.email)
  const again = await fileAt({ ...before.lead, browser }, `${out}?as=json`)
  await second.close()
  expect(again.hash).toBe(file.hash)
  expect(again.content).toEqual(file.content)
  expect(await hashOf(again)).toBe(file.hash)
})

test('HIST-3 any moment leaves as a file that says when it was, and by which name it was known', async () => {
  const id = await aText(house, lead, 'As it was.')
  const { head } = (await (await lead.browser.get(history(id))).json()) as { head: number }
  const then = house.clock.now()
  await lead.browser.post(`${history(id)}/versions`, { name: 'Before the meeting', at: head })
  house.clock.turn(60_000)
  await write(house, lead, id, 'And then.')
  const out = `${history(id)}/export?at=${head}`
  const file = await fileAt(lead, `${out}&as=json`)
  expect(file.provenance).toMatchObject({ asOf: then, moment: 'Before the meeting' })
  expect(await hashOf(file)).toBe(file.hash)
  const markdown = await lead.browser.get(`${out}&as=markdown`)
  expect(markdown.headers.get('Content-Disposition')).toContain('Before the meeting.md')
  expect(await markdown.text()).toMatch(/As it was\.\n$/)
})

test('HIST-3 a moment or a version that never was does not leave, and neither does one of another table', async () => {
  const { id, version } = await adopted(world)
  const other = await aWorld(house)
  const foreign = versionsPath(lead, id).replace(world.table.slug, other.table.slug)
  for (const address of [
    `${history(id)}/export?at=999`,
    `${versionsPath(lead, id)}/nothing/export`,
    `${foreign}/${version}/export`,
  ])
    expect((await other.lead.browser.get(address)).status).toBe(404)
  expect((await lead.browser.get(`${history(id)}/export?at=999`)).status).toBe(404)
  expect((await lead.browser.get(`${history(id)}/export?at=-1`)).status).toBe(400)
})

const history = (id: string) => `/api/partnerships/${world.table.slug}/documents/${id}/history`
