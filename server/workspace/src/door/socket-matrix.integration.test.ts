import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messages } from '@roundtable/shared/live/messages'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import type { Browser } from '../testing/browser.ts'
import { anAmendment } from '../testing/amendments.ts'
import { aDocument } from '../testing/builders.ts'
import { aPage } from '../testing/news.ts'
import { aSocketPort, ofPage, type SocketPort } from '../testing/sockets.ts'
import { aWorld, type Person, persons, type World } from '../testing/world.ts'

/** What each person may do on the live socket of a document, as domain 1.2 has it. */
const rights: Record<Person, 'writes' | 'reads' | 'nothing'> = {
  lead: 'writes',
  member: 'writes',
  otherLead: 'writes',
  otherMember: 'writes',
  secretariat: 'reads',
  observer: 'reads',
  applicant: 'nothing',
}

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

const knock = (browser: Browser, documentId: string) =>
  port.knock(`/live/${documentId}?schema=1&saved=1`, ofPage(browser))

/** What becomes of one edit of this person: the server's word for it, or that no socket opened. */
async function attempt(browser: Browser, documentId: string): Promise<'writes' | 'reads' | 'nothing'> {
  const answer = await knock(browser, documentId)
  if (!('open' in answer)) return 'nothing'
  const word = wordOnAnEdit(answer.open)
  answer.open.send(anEdit())
  const heard = await word
  answer.open.terminate()
  return heard
}

/** A sync message of kind 2; every number in it is below 128, so each is one byte of the wire. */
function anEdit(): Uint8Array {
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  const update = Y.encodeStateAsUpdate(doc)
  return Uint8Array.from([messages.sync, 2, update.length, ...update])
}

function wordOnAnEdit(socket: WebSocket): Promise<'writes' | 'reads'> {
  return new Promise((resolve, reject) => {
    socket.once('close', () => reject(new Error('closed without a word')))
    const listen = ([kind]: Buffer) => {
      if (kind !== messages.refused && kind !== messages.saved) return
      socket.off('message', listen)
      resolve(kind === messages.saved ? 'writes' : 'reads')
    }
    socket.on('message', listen)
  })
}

test.each(persons)('T4 on the live socket of a document at their own table: %s', async (person) => {
  expect(await attempt(world[person].browser, world.documentId)).toBe(rights[person])
})

test.each(persons)('T4 on the live socket of an archived document: %s', async (person) => {
  const id = await anArchivedDocument()
  expect(await attempt(world[person].browser, id)).toBe(rights[person] === 'nothing' ? 'nothing' : 'reads')
})

test('LIVE-4 who has a document open as it is archived writes no longer, and writes again once it is back', async () => {
  const id = await aDocument(world.lead)
  const answer = await knock(world.otherLead.browser, id)
  if (!('open' in answer)) throw new Error('no socket')
  const words = async () => {
    const word = wordOnAnEdit(answer.open)
    answer.open.send(anEdit())
    return word
  }
  expect(await words()).toBe('writes')
  await stand(id, 'archived')
  expect(await words()).toBe('reads')
  await stand(id, 'open')
  expect(await words()).toBe('writes')
  answer.open.terminate()
})

async function anArchivedDocument(): Promise<string> {
  const id = await aDocument(world.lead)
  await stand(id, 'archived')
  return id
}

const stand = (id: string, to: 'archived' | 'open') =>
  world.lead.browser.post(`/api/partnerships/${world.table.slug}/documents/${id}/standing`, {
    to,
    reason: 'For the test',
  })
/** On that of an amendment: the secretariat writes here, and in no document. */
const rightsInBranches: typeof rights = { ...rights, secretariat: 'writes' }

test.each(persons)('T4 AMD-2 on the live socket of an amendment of their own table: %s', async (person) => {
  const branch = await anAmendment(world.lead, world.documentId)
  expect(await attempt(world[person].browser, branch)).toBe(rightsInBranches[person])
})

test.each(persons)('T4 AMD-6 on the live socket of an amendment that is settled: %s', async (person) => {
  const branch = await anAmendment(world.lead, world.documentId)
  const path = `/api/partnerships/${world.table.slug}/amendments/${branch}/withdrawal`
  expect((await world.lead.browser.post(path, { reason: '' })).status).toBe(200)
  const asReader = rights[person] === 'nothing' ? 'nothing' : 'reads'
  expect(await attempt(world[person].browser, branch)).toBe(asReader)
})

test.each(persons)('T8 %s of another partnership gets no amendment', async (person) => {
  const { browser } = elsewhere[person]
  const foreign = await knock(browser, await anAmendment(world.lead, world.documentId))
  expect(foreign).toEqual(await knock(browser, randomUUID()))
})

test.each(persons)(
  'T8 %s of another partnership gets the bytes of a document that never was',
  async (person) => {
    const { browser } = elsewhere[person]
    const foreign = await knock(browser, world.documentId)
    expect(foreign).toEqual(await knock(browser, randomUUID()))
    expect(foreign).toMatchObject({ status: 404, body: '{"error":{"code":"not_found"}}' })
  },
)

/** Whose page is told of what happens at the table, and who may not know that anything does. */
const hears: Record<Person, boolean> = {
  lead: true,
  member: true,
  otherLead: true,
  otherMember: true,
  secretariat: true,
  observer: true,
  applicant: false,
}

test.each(persons)(
  'T4 on the socket of news: %s, and the same person of another partnership',
  async (person) => {
    const own = await aPage(port, world[person].browser)
    const foreign = await aPage(port, elsewhere[person].browser)
    const witness = await aPage(port, world.lead.browser)
    await aDocument(world.lead)
    const news = JSON.stringify({ partnership: world.table.slug })
    await expect.poll(() => witness.told).toContain(news)
    await expect.poll(() => own.told).toEqual(hears[person] ? [news] : [])
    expect(foreign.told).toEqual([])
    for (const { socket } of [own, foreign, witness]) socket.terminate()
  },
)
