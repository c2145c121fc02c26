import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HouseEditRefused } from '@roundtable/live/house-edit'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { anAmendment, linesOf, opened, paragraph, replace, seenIn, write } from '../../testing/amendments.ts'
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
import { LiveTypist, paragraphsOf } from '../../testing/live-typist.ts'
import { recordOf } from '../../testing/record.ts'
import { aSocketPort, type SocketPort } from '../../testing/sockets.ts'
import type { Live } from '@roundtable/live'
import { createChanges } from '../../changes.ts'
import { findPlaceIn, type Place } from '../membership/index.ts'
import { acceptAmendment, finishCutOff } from './accepting.ts'
import type { Amendments } from './operations.ts'

let house: TestWorkspace
let port: SocketPort
let table: TestTable
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
  table = await aTable(house)
  ama = await aPartner(house, table)
  kofi = await aMember(house, table, 'Kofi Amarteifio')
  miriam = await aSecretariat(house, table)
  documentId = await aDocument(ama)
  await write(house, documentId, ama, (text) => {
    text.delete(0, text.length)
    text.insert(0, [paragraph('The secretariat manages our decisions.'), paragraph('Prices stay outside.')])
  })
})

const list = async (by: Seated = ama) =>
  (await (
    await by.browser.get(`/api/partnerships/${table.slug}/documents/${documentId}/amendments`)
  ).json()) as Told[]
const act = (by: Seated, id: string, verb: string, body: object) =>
  by.browser.post(`/api/partnerships/${table.slug}/amendments/${id}/${verb}`, body)
const accept = async (by: Seated, id: string) => act(by, id, 'acceptance', { seen: await seenIn(by, id) })

interface Told {
  id: string
  state: string
  rewritten: boolean
  rivals: string[]
  lost: string
  authors: { name: string }[]
  passages: { pieces: { is: string; text: string }[]; rewritten: boolean }[]
  settled: { by: { name: string }; reason: string | null } | null
  remarks: { words: string }[]
}

test('AMD-1 what is written in the branch is told as what it adds and removes, and the document stays as it is', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  expect(await list()).toMatchObject([
    {
      id,
      state: 'open',
      openedBy: { name: 'Miriam Osei', role: 'secretariat' },
      authors: [{ name: 'Miriam Osei' }],
      passages: [
        {
          pieces: [
            { is: 'kept', text: 'The secretariat ' },
            { is: 'removed', text: 'manages' },
            { is: 'added', text: 'moderates' },
            { is: 'kept', text: ' our decisions.' },
          ],
          rewritten: false,
        },
      ],
    },
  ])
  expect(await linesOf(house, documentId)).toEqual([
    'The secretariat manages our decisions.',
    'Prices stay outside.',
  ])
})

test('AMD-2 the secretariat writes in a branch, and a crafted update of it to the document is refused on the wire', async () => {
  const id = await anAmendment(miriam, documentId)
  const inBranch = new LiveTypist(miriam, port, id)
  await inBranch.connect()
  await expect.poll(() => paragraphsOf(inBranch.doc, 'The secretariat')).toHaveLength(1)
  inBranch.type('Suggested by the secretariat.')
  await expect.poll(() => linesOf(house, id)).toContain('Suggested by the secretariat.')
  expect(inBranch.refusals).toBe(0)
  const inDocument = new LiveTypist(miriam, port, documentId)
  await inDocument.connect()
  await expect.poll(() => paragraphsOf(inDocument.doc, 'The secretariat')).toHaveLength(1)
  Y.applyUpdate(inDocument.doc, Y.encodeStateAsUpdate(inBranch.doc))
  inDocument.type('Written past the editor.')
  await expect.poll(() => inDocument.refusals).toBeGreaterThan(0)
  expect(await linesOf(house, documentId)).toEqual([
    'The secretariat manages our decisions.',
    'Prices stay outside.',
  ])
  for (const typist of [inBranch, inDocument]) typist.cut()
})

test('AMD-2 an observer opens no amendment and writes in none', async () => {
  const henrik = await anObserver(house, table)
  const path = `/api/partnerships/${table.slug}/documents/${documentId}/amendments`
  const refused = await henrik.browser.post(path, { reason: 'I know better' })
  expect([refused.status, await refused.json()]).toEqual([403, { error: { code: 'not_allowed' } }])
  const id = await anAmendment(miriam, documentId)
  const typist = new LiveTypist(henrik, port, id)
  await typist.connect()
  await expect.poll(() => paragraphsOf(typist.doc, 'The secretariat')).toHaveLength(1)
  typist.type('From outside.')
  await expect.poll(() => typist.refusals).toBe(1)
  typist.cut()
})

test('AMD-3 a partner accepts: the text is the branch, the log credits its authors, the record who accepted', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  await write(house, id, kofi, (text) => replace(text, 0, 'our decisions', 'our decisions and has no vote'))
  await write(house, documentId, ama, (text) => replace(text, 1, 'Prices', 'Prices and volumes'))
  expect((await accept(ama, id)).status).toBe(200)
  expect(await linesOf(house, documentId)).toEqual([
    'The secretariat moderates our decisions and has no vote.',
    'Prices and volumes stay outside.',
  ])
  const authors: string[] = []
  for await (const { authorId } of house.workspace.live.rows(documentId, 2)) authors.push(authorId)
  expect(authors).toEqual([ama.person.id, miriam.person.id, kofi.person.id])
  const entry = (await recordOf(house, table.id)).find(({ act }) => act === 'amendment.accepted')
  expect(entry).toMatchObject({
    by: ama.person.id,
    about: { amendmentId: id, documentId, authors: [miriam.person.id, kofi.person.id] },
  })
  expect(await list()).toMatchObject([{ state: 'accepted', settled: { by: { name: 'Ama Dankwa' } } }])
  expect((await list())[0]!.passages).toHaveLength(1)
})

test('AMD-3 the secretariat never accepts, not even what it suggested itself', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  for (const [verb, body] of [
    ['acceptance', { seen: await seenIn(miriam, id) }],
    ['rejection', { reason: 'No longer' }],
  ] as const) {
    const refused = await act(miriam, id, verb, body)
    expect([refused.status, await refused.json()]).toEqual([403, { error: { code: 'not_allowed' } }])
  }
})

test('AMD-3 nobody takes in what they have not read: written on meanwhile, it is refused and stays open', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  const seen = await seenIn(ama, id)
  await write(house, id, miriam, (text) => replace(text, 0, 'our', 'all'))
  const refused = await act(ama, id, 'acceptance', { seen })
  expect([refused.status, await refused.json()]).toEqual([409, { error: { code: 'not_now', field: 'seen' } }])
  await write(house, id, miriam, (text) => text.push([paragraph('And on.')]))
  expect((await accept(ama, id)).status).toBe(200)
})

test('AMD-3 an amendment without a word is not accepted', async () => {
  const id = await anAmendment(miriam, documentId)
  const refused = await accept(ama, id)
  expect([refused.status, await refused.json()]).toEqual([
    409,
    { error: { code: 'not_now', field: 'empty' } },
  ])
})

test('AMD-3 into an archived document nothing is taken, nothing is suggested for it, and its branches are read', async () => {
  const id = await anAmendment(kofi, documentId)
  await write(house, id, kofi, (text) => replace(text, 0, 'manages', 'moderates'))
  const path = `/api/partnerships/${table.slug}/documents/${documentId}`
  await ama.browser.post(`${path}/standing`, { to: 'archived', reason: 'We have a new one' })
  expect((await accept(ama, id)).status).toBe(409)
  expect((await kofi.browser.post(`${path}/amendments`, { reason: 'Once more' })).status).toBe(409)
  const typist = new LiveTypist(kofi, port, id)
  await typist.connect()
  await expect.poll(() => paragraphsOf(typist.doc, 'The secretariat')).toHaveLength(1)
  typist.type('Too late.')
  await expect.poll(() => typist.refusals).toBe(1)
  typist.cut()
})

test('AMD-4 where the document changed what is amended, somebody looks at both before it is accepted', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  await write(house, documentId, ama, (text) => replace(text, 0, 'our decisions', 'what we decide'))
  expect(await list()).toMatchObject([{ rewritten: true, passages: [{ rewritten: true }] }])
  const refused = await accept(ama, id)
  expect([refused.status, await refused.json()]).toEqual([
    409,
    { error: { code: 'not_now', field: 'rewritten' } },
  ])
  expect((await act(kofi, id, 'looks', { seen: await seenIn(kofi, id) })).status).toBe(200)
  expect(await list()).toMatchObject([{ rewritten: false, looked: { by: { name: 'Kofi Amarteifio' } } }])
  await write(house, documentId, ama, (text) => replace(text, 0, 'what', 'all'))
  expect((await accept(ama, id)).status).toBe(409)
  await act(ama, id, 'looks', { seen: await seenIn(ama, id) })
  expect((await accept(ama, id)).status).toBe(200)
  expect((await linesOf(house, documentId))[0]).toBe('The secretariat moderates all we decide.')
})

test('AMD-4 words that went with a passage the document removed are shown, and ask to be looked at', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 1, 'Prices', 'Prices and volumes'))
  await write(house, documentId, ama, (text) => text.delete(1, 1))
  expect(await list()).toMatchObject([{ rewritten: true, lost: 'Prices and volumes', passages: [] }])
})

test('AMD-5 two amendments of one passage are rivals; accepting the one asks to look at the other', async () => {
  const one = await anAmendment(miriam, documentId)
  const other = await anAmendment(kofi, documentId)
  const apart = await anAmendment(kofi, documentId)
  await write(house, one, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  await write(house, other, kofi, (text) => replace(text, 0, 'our decisions', 'our meetings'))
  await write(house, apart, kofi, (text) => replace(text, 1, 'Prices', 'Volumes'))
  const rivals = new Map((await list()).map(({ id, rivals }) => [id, rivals]))
  expect(rivals).toEqual(
    new Map([
      [one, [other]],
      [other, [one]],
      [apart, []],
    ]),
  )
  await accept(ama, one)
  const left = (await list()).find(({ id }) => id === other)
  expect(left).toMatchObject({ rivals: [], rewritten: true })
})

test('AMD-6 a rejected amendment is closed to writers, says why, and stays readable as it was', async () => {
  const id = await anAmendment(kofi, documentId)
  await write(house, id, kofi, (text) => replace(text, 0, 'manages', 'runs'))
  const typist = new LiveTypist(kofi, port, id)
  await typist.connect()
  await expect.poll(() => paragraphsOf(typist.doc, 'The secretariat')).toHaveLength(1)
  expect((await act(ama, id, 'rejection', { reason: 'It does not run them.' })).status).toBe(200)
  typist.type('Once more.')
  await expect.poll(() => typist.refusals).toBe(1)
  typist.cut()
  await write(house, documentId, ama, (text) => text.delete(0, 1))
  const [rejected] = await list(miriam)
  expect(rejected).toMatchObject({ state: 'rejected', settled: { reason: 'It does not run them.' } })
  expect(rejected!.passages[0]!.pieces).toContainEqual({ is: 'added', text: 'runs' })
  expect((await accept(ama, id)).status).toBe(409)
})

test('AMD-6 only whoever opened it withdraws it', async () => {
  const id = await anAmendment(miriam, documentId)
  expect((await act(ama, id, 'withdrawal', { reason: '' })).status).toBe(403)
  expect((await act(miriam, id, 'withdrawal', { reason: 'Settled by mail' })).status).toBe(200)
  expect(await list()).toMatchObject([{ state: 'withdrawn' }])
})

test('AMD-7 accepting that is cut off after the text was taken in is finished, once, and in the same name', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  const seen = await seenIn(ama, id)
  const { live } = house.workspace
  const dying = {
    ...standing(),
    live: { ...bound(live), merge: (room: string) => live.merge(room).then(() => never()) },
  }
  void acceptAmendment(dying, await placeOf(ama), id, seen)
  await expect.poll(() => linesOf(house, documentId)).toContain('The secretariat moderates our decisions.')
  house.clock.turn(120_000)
  for (const _ of [1, 2]) await finishCutOff(standing())
  expect(await list()).toMatchObject([{ state: 'accepted', settled: { by: { name: 'Ama Dankwa' } } }])
  const entries = (await recordOf(house, table.id)).filter(({ act }) => act === 'amendment.accepted')
  expect(entries).toHaveLength(1)
  expect(await linesOf(house, documentId)).toEqual([
    'The secretariat moderates our decisions.',
    'Prices stay outside.',
  ])
})

test('AMD-7 what the document cannot take is not taken in by half, and the amendment is open again', async () => {
  const id = await anAmendment(miriam, documentId)
  await write(house, id, miriam, (text) => replace(text, 0, 'manages', 'moderates'))
  const full = {
    ...bound(house.workspace.live),
    merge: () => Promise.reject(new HouseEditRefused('document_full')),
  }
  const refused = acceptAmendment(
    { ...standing(), live: full },
    await placeOf(ama),
    id,
    await seenIn(ama, id),
  )
  await expect(refused).rejects.toMatchObject({ code: 'not_now', field: 'document' })
  expect(await list()).toMatchObject([{ state: 'open', settled: null }])
  expect((await accept(ama, id)).status).toBe(200)
})

test('AMD-8 a suggestion waits in the inbox of partners, not of whoever opened it, nor of the secretariat', async () => {
  const id = await anAmendment(kofi, documentId)
  const waits = async (by: Seated) => {
    const answer = await (await by.browser.get(`/api/partnerships/${table.slug}/inbox`)).json()
    return JSON.stringify(answer).includes(id)
  }
  expect([await waits(ama), await waits(kofi), await waits(miriam)]).toEqual([true, false, false])
  await act(ama, id, 'rejection', { reason: 'Not now' })
  expect(await waits(ama)).toBe(false)
})

test('AMD-8 what is said about an amendment stands under it', async () => {
  const id = await anAmendment(miriam, documentId)
  await act(ama, id, 'remarks', { words: 'Moderates is the better word.' })
  expect((await list())[0]!.remarks).toMatchObject([{ words: 'Moderates is the better word.' }])
})

test('T4 the room of an amendment of another table is not there', async () => {
  const elsewhere = await aTable(house)
  const jonas = await aPartner(house, elsewhere, 'Jonas Brandt')
  const id = await anAmendment(miriam, documentId)
  const stranger = new LiveTypist(jonas, port, id)
  await stranger.connect()
  expect(stranger.turnedAway).toEqual([404])
  expect((await jonas.browser.get(`/api/partnerships/${elsewhere.slug}/amendments/${id}`)).status).toBe(404)
  expect((await opened(house, id)).getXmlFragment('default').length).toBe(2)
})

/** What the verbs of the feature stand on in this house. */
const standing = (): Amendments => ({
  database: house.database,
  clock: house.clock,
  changes: createChanges(),
  live: bound(house.workspace.live),
})

const bound = (live: Live): Amendments['live'] => ({
  state: (room) => live.state(room),
  rows: (room, after) => live.rows(room, after),
  merge: (room) => live.merge(room),
  roomChanged: (room) => live.roomChanged(room),
})

/** As after a power cut: whoever waits for it waits for ever. */
const never = () => new Promise<never>(() => {})

async function placeOf({ person }: Seated): Promise<Place> {
  return (await findPlaceIn(house.database.kysely, person.id, table.id))!
}
