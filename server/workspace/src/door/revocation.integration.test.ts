import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '@roundtable/shared/live/close-codes'
import { type TestWorkspace, aWorkspace, testOrigin } from '../testing/a-workspace.ts'
import { aDocument, aMember, aPartner, aSecretariat, aTable, type Seated } from '../testing/builders.ts'
import { LiveTypist, paragraphsOf } from '../testing/live-typist.ts'
import { act } from '../testing/people.ts'
import { aSocketPort, type SocketPort } from '../testing/sockets.ts'

/** So long after the act something of a revoked person may still be on its way (T6). */
const promisedMs = 2_000
const editsASecond = 20
const reason = 'As a test'

let house: TestWorkspace
let port: SocketPort
beforeAll(async () => {
  house = await aWorkspace()
  port = await aSocketPort(house)
})
afterAll(async () => {
  await house.close()
  await port.close()
})

/** A table where two write one text: one who stays, and one whose right ends. */
interface Scene {
  miriam: Seated
  staying: Seated
  leaving: Seated
  documentId: string
}

async function aScene(): Promise<Scene> {
  const table = await aTable(house)
  const miriam = await aSecretariat(house, table)
  const staying = await aPartner(house, table)
  const seat = { organisation: 'Brandt & Sohn Chocolate', sector: 'private' } as const
  const leaving = await aPartner(house, table, 'Jonas Brandt', seat)
  await aMember(house, table, 'Clara Wieland', seat)
  return { miriam, staying, leaving, documentId: await aDocument(staying) }
}

async function giveUpSeat({ miriam, leaving }: Scene, people: 'leave' | 'observe'): Promise<Response> {
  const path = `/api/partnerships/${leaving.table.slug}`
  const page = (await (await miriam.browser.get(path)).json()) as {
    seats: { id: string; holders: { id: string; name: string }[] }[]
  }
  const seat = page.seats.find(({ holders }) => holders[0]?.name.startsWith('Brandt'))!
  const body = { organisationId: seat.holders[0]!.id, to: { name: 'Nordhavn Trading' }, people, reason }
  return miriam.browser.post(`${path}/seats/${seat.id}/hand-over`, body)
}

const ends: [string, (scene: Scene) => Promise<Response>, { code: number; later: number }][] = [
  [
    'is removed',
    ({ miriam, leaving }) => act(miriam, leaving, 'remove', { reason }),
    { code: closeCodes.rightLost, later: 404 },
  ],
  [
    'is suspended',
    ({ miriam, leaving }) => act(miriam, leaving, 'suspend', { reason }),
    { code: closeCodes.rightLost, later: 404 },
  ],
  [
    'leaves',
    ({ leaving }) => leaving.browser.post(`/api/partnerships/${leaving.table.slug}/leave`, {}),
    { code: closeCodes.rightLost, later: 404 },
  ],
  [
    'loses the seat to another organisation',
    (scene) => giveUpSeat(scene, 'leave'),
    { code: closeCodes.rightLost, later: 404 },
  ],
  [
    'ends the session',
    ({ leaving }) => leaving.browser.delete('/api/session'),
    { code: closeCodes.sessionEnded, later: 401 },
  ],
]

test.each(ends)(
  `T6 T7 a person who %s under ${editsASecond} edits a second: after two seconds nothing reaches them and nothing of theirs is taken`,
  { timeout: 60_000 },
  async (_, end, { code, later }) => {
    const scene = await aScene()
    const { staying, leaving, stop } = await twoTyping(scene)
    const cookie = scene.leaving.browser.cookie
    const from = performance.now()
    expect((await end(scene)).status).toBeLessThan(300)
    await expect.poll(() => leaving.closedWith.length, { timeout: promisedMs, interval: 20 }).toBe(1)
    expect(performance.now() - from).toBeLessThan(promisedMs)
    expect(leaving.closedWith).toEqual([code])

    // What was taken before the end may still be on its way to the text.
    await sleep(promisedMs / 4)
    const frames = leaving.frames
    const taken = paragraphsOf(await textOf(scene.documentId), 'leaving').length
    const heard = paragraphsOf(staying.doc, 'staying').length
    // A cookie somebody kept is as dead as the one the browser has forgotten.
    scene.leaving.browser.cookie = cookie
    for (let time = 0; time < 5; time += 1) {
      await sleep(100)
      await leaving.connect()
    }
    stop()
    expect(leaving.turnedAway).toEqual(Array.from({ length: 5 }, () => later))
    expect(leaving.frames).toBe(frames)
    const text = await textOf(scene.documentId)
    expect(paragraphsOf(text, 'leaving')).toHaveLength(taken)
    expect(paragraphsOf(text, 'staying').length).toBeGreaterThan(heard)
    await expectShutDoors(scene, later)
    staying.cut()
  },
)

test.each([
  ['becomes an observer', ({ miriam, leaving }: Scene) => act(miriam, leaving, 'role', { role: 'observer' })],
  ['only watches since the seat changed hands', (scene: Scene) => giveUpSeat(scene, 'observe')],
])(
  `T6 a person who %s under ${editsASecond} edits a second reads on; nothing of theirs is taken any more`,
  { timeout: 60_000 },
  async (_, end) => {
    const scene = await aScene()
    const { staying, leaving, stop } = await twoTyping(scene)
    expect((await end(scene)).status).toBe(204)
    await sleep(200)
    const taken = paragraphsOf(await textOf(scene.documentId), 'leaving').length
    await expect.poll(() => leaving.refusals + leaving.closedWith.length).toBeGreaterThan(0)

    const page = new LiveTypist(scene.leaving, port, scene.documentId)
    await page.connect()
    const told = () => paragraphsOf(page.doc, 'staying').length
    await expect.poll(told).toBeGreaterThan(0)
    const seen = told()
    await expect.poll(told).toBeGreaterThan(seen)
    page.type('leaving, from a fresh page')
    await expect.poll(() => page.refusals).toBe(1)
    stop()
    expect(paragraphsOf(await textOf(scene.documentId), 'leaving')).toHaveLength(taken)
    const path = `/api/partnerships/${scene.leaving.table.slug}/documents`
    expect((await scene.leaving.browser.post(path, { kind: 'vision', title: 'Mine' })).status).toBe(403)
    for (const typist of [leaving, staying, page]) typist.cut()
  },
)

test('T6 a request that was begun before a removal and sent to its end after it is refused', async () => {
  const { miriam, staying } = await aScene()
  const jonas = await aPartner(house, staying.table, 'Elena Marchetti')
  const { body, length, finish } = slowly(JSON.stringify({ kind: 'vision', title: 'Too late' }))
  const answer = house.workspace.app.request(
    `/api/partnerships/${staying.table.slug}/documents`,
    {
      method: 'POST',
      headers: {
        Cookie: jonas.browser.cookie!,
        Origin: testOrigin,
        'Content-Type': 'application/json',
        'Content-Length': String(length),
      },
      body,
      duplex: 'half',
    },
    { address: '203.0.113.7' },
  )
  await act(miriam, jonas, 'remove', { reason })
  finish()
  expect((await answer).status).toBe(404)
})

/** Both are in step and type in turn, whether the server still listens or not. */
async function twoTyping({ staying, leaving, documentId }: Scene) {
  const typists = {
    staying: new LiveTypist(staying, port, documentId),
    leaving: new LiveTypist(leaving, port, documentId),
  }
  await Promise.all([typists.staying.connect(), typists.leaving.connect()])
  let turn = 0
  const typing = setInterval(() => {
    typists.staying.type(`staying ${turn}`)
    typists.leaving.type(`leaving ${turn++}`)
  }, 2_000 / editsASecond)
  const each = (at: LiveTypist, of: string) => () => paragraphsOf(at.doc, of).length
  await expect.poll(each(typists.staying, 'leaving'), { timeout: 10_000 }).toBeGreaterThan(3)
  await expect.poll(each(typists.leaving, 'staying'), { timeout: 10_000 }).toBeGreaterThan(3)
  return { ...typists, stop: () => clearInterval(typing) }
}

/** What the server holds, whatever a client believes. */
async function textOf(documentId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(documentId))!)
  return doc
}

async function expectShutDoors({ leaving, documentId }: Scene, status: number): Promise<void> {
  const path = `/api/partnerships/${leaving.table.slug}`
  const answers = [
    await leaving.browser.get(path),
    await leaving.browser.get(`${path}/members`),
    await leaving.browser.get(`${path}/documents/${documentId}`),
    await leaving.browser.post(`${path}/documents`, { kind: 'vision', title: 'Too late' }),
  ]
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status))
}

/** A body whose second half waits until it is told to go. */
function slowly(text: string) {
  const bytes = new TextEncoder().encode(text)
  const { promise, resolve } = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(bytes.slice(0, 10))
      await promise
      controller.enqueue(bytes.slice(10))
      controller.close()
    },
  })
  return { body, length: bytes.length, finish: resolve }
}
