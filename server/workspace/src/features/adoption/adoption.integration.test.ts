import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { DocumentId } from '@roundtable/shared/ids'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aMember, aPartner, type Seated } from '../../testing/builders.ts'
import {
  aText,
  hashOfDraft,
  putForward,
  signVersion,
  versionsPath,
  write,
} from '../../testing/frozen-texts.ts'
import { act } from '../../testing/people.ts'
import { recordOf } from '../../testing/record.ts'
import { aWorld, type World } from '../../testing/world.ts'
import { hashOf } from './draft.ts'
import type { listVersions, openDraft, openFrozen } from './reading.ts'

let house: TestWorkspace
let world: World

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
})

type Versions = Awaited<ReturnType<typeof listVersions>>
const read = async <T>({ browser }: Seated, path: string) => (await (await browser.get(path)).json()) as T
const versionsOf = (by: Seated, id: string) => read<Versions>(by, versionsPath(by, id))
const frozen = (by: Seated, id: string, version: string) =>
  read<Awaited<ReturnType<typeof openFrozen>>>(by, `${versionsPath(by, id)}/${version}`)
const draftOf = (by: Seated, id: string) =>
  read<Awaited<ReturnType<typeof openDraft>>>(by, `/api/partnerships/${by.table.slug}/documents/${id}/draft`)
const putAside = (by: Seated, id: string, version: string, reason = 'Not yet.') =>
  by.browser.post(`${versionsPath(by, id)}/${version}/put-aside`, { reason })
const refusal = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: object }).error,
]

async function adopted(id: string): Promise<string> {
  const version = await putForward(world.lead, id)
  for (const lead of [world.lead, world.otherLead]) await signVersion(lead, id, version)
  return version
}

test('CAP-4.0 a version is adopted with the last signature of the seats that are asked, not before', async () => {
  const { lead, otherLead } = world
  const id = await aText(house, lead)
  const version = await putForward(lead, id, '2027-03-12')
  const [open] = (await versionsOf(lead, id)).versions
  expect(open).toMatchObject({ number: 1, state: 'put_forward', nextReviewOn: '2027-03-12', maySign: true })
  expect(open!.seats).toMatchObject([
    { organisations: ['Brandt & Sohn Chocolate'], signature: null, delegates: [{ name: 'Jonas Brandt' }] },
    { organisations: ['Asenkro Farmers’ Union'], signature: null, delegates: [{ name: 'Ama Dankwa' }] },
  ])
  expect((await signVersion(lead, id, version)).status).toBe(201)
  expect((await versionsOf(lead, id)).versions[0]).toMatchObject({ state: 'put_forward', maySign: false })
  const reservation = 'For us the year is 2033.'
  expect((await signVersion(otherLead, id, version, reservation)).status).toBe(201)
  expect((await versionsOf(lead, id)).versions).toMatchObject([
    {
      state: 'adopted',
      settled: { at: house.clock.now(), by: null, decisionId: null },
      seats: [
        { signature: { by: { name: 'Jonas Brandt' }, reservation } },
        { signature: { reservation: null } },
      ],
    },
  ])
})

test('CAP-4.2 the record says each step by ids and titles, and never what a reservation says', async () => {
  const { lead, otherLead, table } = world
  const id = await aText(house, lead)
  const version = await putForward(lead, id)
  await signVersion(lead, id, version)
  await signVersion(otherLead, id, version, 'A confidential doubt')
  const hash = (await frozen(lead, id, version)).version.hash
  const about = { documentId: id, title: 'Vision', version: 1 }
  const told = (await recordOf(house, table.id)).filter((entry) => entry.about['version'] !== undefined)
  expect(told.map((entry) => [entry.act, entry.about])).toEqual([
    ['document.put-forward', { ...about, hash, seats: 2 }],
    ['document.signed', { ...about, organisation: 'Asenkro Farmers’ Union' }],
    ['document.signed-with-reservation', { ...about, organisation: 'Brandt & Sohn Chocolate' }],
    ['document.adopted', { ...about, hash, decision: null, nextReviewOn: null }],
  ])
  expect(JSON.stringify(told)).not.toContain('doubt')
})

test('ADO-2 nothing that is written later changes an adopted byte, and a late edit lands in the draft', async () => {
  const { lead, member } = world
  const id = await aText(house, lead)
  // Somebody goes offline before the text is put forward, and writes.
  const late = new Y.Doc()
  Y.applyUpdate(late, (await house.workspace.live.state(roomOf(id as DocumentId)))!)
  const version = await adopted(id)
  const before = await rowOf(version)
  const known = Y.encodeStateVector(late)
  ;(late.getXmlFragment('default').get(1) as Y.XmlElement).insert(0, [new Y.XmlText('Late: ')])
  const update = Y.encodeStateAsUpdate(late, known)
  await house.workspace.live.write(roomOf(id as DocumentId), [{ authorId: member.person.id, update }])
  await write(house, lead, id, 'Another paragraph.')

  expect(await rowOf(version)).toEqual(before)
  expect(JSON.stringify((await frozen(lead, id, version)).content)).not.toMatch(/Late|Another/)
  expect(JSON.stringify((await draftOf(lead, id)).content)).toMatch(/Late: .*Another/)
  expect((await versionsOf(lead, id)).changesSince).toBe(2)
})

test('ADO-2 the database refuses to change or remove what was frozen, who was asked, who signed and what came of it', async () => {
  const id = await aText(house, world.lead)
  await adopted(id)
  for (const table of ['document_version', 'version_seat', 'version_signature', 'version_outcome'] as const) {
    const column = table === 'document_version' ? 'id' : 'version_id'
    const change = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`
    await expect(change.execute(house.database.kysely)).rejects.toThrow(/append-only/)
    await expect(sql`delete from ${sql.table(table)}`.execute(house.database.kysely)).rejects.toThrow(
      /append-only/,
    )
  }
})

test('ADO-1 the hash is that of the sealed text on the disk, and of the draft it was frozen from', async () => {
  const { lead } = world
  const id = await aText(house, lead)
  const shown = await hashOfDraft(lead, id)
  const version = await putForward(lead, id)
  const row = await rowOf(version)
  expect([row.hash, hashOf(row.sealed)]).toEqual([shown, shown])
})

test('ADO-4 only the text one has seen is put forward', async () => {
  const { lead, member } = world
  const id = await aText(house, lead)
  const hash = await hashOfDraft(lead, id)
  await write(house, member, id, 'Written meanwhile.')
  const answer = await lead.browser.post(versionsPath(lead, id), { hash, nextReviewOn: null })
  expect(await refusal(answer)).toEqual([409, { code: 'not_now', field: 'text' }])
})

test('CAP-2.4 a placeholder stands in the way, and so does a text without words', async () => {
  const { lead } = world
  const id = await aText(house, lead, 'We meet in [place], every [month or quarter].')
  expect((await draftOf(lead, id)).placeholders).toEqual(['[place]', '[month or quarter]'])
  const empty = world.documentId
  for (const [document, field] of [
    [id, 'placeholders'],
    [empty, 'text'],
  ] as const) {
    const body = { hash: await hashOfDraft(lead, document), nextReviewOn: null }
    const answer = await lead.browser.post(versionsPath(lead, document), body)
    expect(await refusal(answer)).toEqual([409, { code: 'not_now', field }])
  }
})

test('ADO-5 one version of a document is signed at a time, and the adopted text is not put forward again', async () => {
  const { lead, otherLead } = world
  const id = await aText(house, lead)
  const version = await putForward(lead, id)
  const again = async () =>
    lead.browser.post(versionsPath(lead, id), { hash: await hashOfDraft(lead, id), nextReviewOn: null })
  expect(await refusal(await again())).toEqual([409, { code: 'not_now', field: 'open' }])
  for (const each of [lead, otherLead]) await signVersion(each, id, version)
  expect(await refusal(await again())).toEqual([409, { code: 'already_exists' }])
})

test('DOC-1 what is archived is not put forward', async () => {
  const { lead } = world
  const id = await aText(house, lead)
  const hash = await hashOfDraft(lead, id)
  const standing = { to: 'archived', reason: 'Done with.' }
  await lead.browser.post(`/api/partnerships/${lead.table.slug}/documents/${id}/standing`, standing)
  const answer = await lead.browser.post(versionsPath(lead, id), { hash, nextReviewOn: null })
  expect(await refusal(answer)).toEqual([409, { code: 'not_now', field: 'archived' }])
})

test('ADO-5 two who put forward at once make one version', async () => {
  const { lead, otherLead } = world
  const id = await aText(house, lead)
  const body = { hash: await hashOfDraft(lead, id), nextReviewOn: null }
  const answers = await Promise.all(
    [lead, otherLead].map(({ browser }) => browser.post(versionsPath(lead, id), body)),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  expect((await versionsOf(lead, id)).versions).toHaveLength(1)
})

test('CAP-4.2 a new version leaves the old signatures where they are and supersedes the old text', async () => {
  const { lead } = world
  const id = await aText(house, lead)
  await adopted(id)
  await write(house, lead, id, 'A second thought.')
  await adopted(id)
  const { versions, changesSince } = await versionsOf(lead, id)
  expect(versions).toMatchObject([
    { number: 2, state: 'adopted', seats: [{ signature: {} }, { signature: {} }] },
    { number: 1, state: 'superseded', seats: [{ signature: {} }, { signature: {} }] },
  ])
  expect(changesSince).toBe(0)
  const acts = (await recordOf(house, world.table.id)).map((entry) => entry.act)
  expect(acts.filter((name) => name === 'document.superseded')).toHaveLength(1)
})

test('ADO-6 who is asked is settled when a version is put forward: who comes later is not, who has left still is', async () => {
  const { lead, otherLead, table } = world
  const id = await aText(house, lead)
  const version = await putForward(lead, id)
  const grace = await aPartner(house, table, 'Grace Nunoo', {
    organisation: 'Forest Trust',
    sector: 'academia',
  })
  expect(await refusal(await signVersion(grace, id, version))).toEqual([403, { code: 'not_allowed' }])
  await signVersion(lead, id, version)
  expect((await versionsOf(grace, id)).versions[0]).toMatchObject({ state: 'put_forward', maySign: false })
  await signVersion(otherLead, id, version)
  expect((await versionsOf(grace, id)).versions[0]).toMatchObject({ state: 'adopted' })
})

test('ADO-6 a filled seat that nobody could sign for is named and not asked', async () => {
  const { lead, table } = world
  await aMember(house, table, 'Zainab Alhassan', { organisation: 'School of Policy', sector: 'academia' })
  const id = await aText(house, lead)
  expect((await draftOf(lead, id)).notAsked).toEqual([
    { group: 'Academia', organisations: ['School of Policy'] },
  ])
  const version = await adopted(id)
  const told = (await frozen(lead, id, version)).version
  expect(told).toMatchObject({ state: 'adopted' })
  expect(told.seats.map(({ standing }) => standing).toSorted()).toEqual([
    'asked',
    'asked',
    'without_delegate',
  ])
})

test('ADO-6 a deputy signs for the seat; a member who is none does not, and no seat signs twice', async () => {
  const { lead, member } = world
  const id = await aText(house, lead)
  const version = await putForward(lead, id)
  expect((await signVersion(member, id, version)).status).toBe(403)
  await act(lead, member, 'deputy')
  expect((await signVersion(member, id, version)).status).toBe(201)
  expect(await refusal(await signVersion(lead, id, version))).toEqual([409, { code: 'already_exists' }])
})

test('a version is put aside with a reason, by a seat that is asked or by whoever put it forward; then the next has its turn', async () => {
  const { member, otherMember, otherLead, lead } = world
  const id = await aText(house, lead)
  const version = await putForward(member, id)
  expect((await putAside(otherMember, id, version)).status).toBe(403)
  expect(await refusal(await putAside(otherLead, id, version, ''))).toMatchObject([400, { field: 'reason' }])
  expect((await putAside(otherLead, id, version)).status).toBe(200)
  expect((await versionsOf(lead, id)).versions[0]).toMatchObject({
    state: 'put_aside',
    settled: { by: { name: 'Jonas Brandt' }, reason: 'Not yet.' },
  })
  expect(await refusal(await signVersion(lead, id, version))).toEqual([
    409,
    { code: 'not_now', field: 'state' },
  ])
  const next = await putForward(member, id)
  expect((await putAside(member, id, next)).status).toBe(200)
})

test('what wants a signature waits for those who can give it, and an adopted text for its next review', async () => {
  const { lead, member, otherLead } = world
  const id = await aText(house, lead)
  const soon = new Date(house.clock.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const version = await putForward(lead, id, soon)
  const waiting = async (by: Seated) => {
    const all = await read<{ kind: string; to: string }[]>(by, `/api/partnerships/${by.table.slug}/inbox`)
    return all.filter(({ kind }) => kind.startsWith('version.')).map(({ kind, to }) => [kind, to])
  }
  const to = `/documents/${id}/versions/${version}`
  expect([await waiting(lead), await waiting(otherLead), await waiting(member)]).toEqual([
    [['version.to-sign', to]],
    [['version.to-sign', to]],
    [],
  ])
  await signVersion(lead, id, version)
  expect(await waiting(lead)).toEqual([])
  await signVersion(otherLead, id, version)
  expect(await waiting(otherLead)).toEqual([['version.to-review', to]])
})

const rowOf = (id: string) =>
  house.database.kysely
    .selectFrom('document_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
