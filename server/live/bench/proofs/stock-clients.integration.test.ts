import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { WebsocketProvider as version31 } from 'y-websocket'
import { WebsocketProvider as version15 } from 'y-websocket-1.5'
import { WebsocketProvider as version21 } from 'y-websocket-2.1'
import { WebsocketProvider as version30 } from 'y-websocket-3.0'
import { testDatabase } from '@roundtable/foundation/testing'
import { livePath } from '@roundtable/shared/live/rooms'
import { roomTables } from '../rig/room-tables.ts'
import { openRoundtable, type Roundtable } from '../rig/roundtable.ts'
import { until } from './until.ts'

// One type for all four: what the older ones' typings leave out or write otherwise is the same at run time.
type Provider = typeof version31
const versions = { '1.5': version15, '2.1': version21, '3.0': version30, '3.1': version31 }
type Version = keyof typeof versions
const all = Object.keys(versions) as Version[]

let roundtable: Roundtable

beforeAll(async () => {
  roundtable = await openRoundtable({
    database: await testDatabase(roomTables),
    limits: { leaveGraceMs: 300 },
  })
})
afterAll(() => roundtable.close())

/** A browser with a stock provider in it; what the page would count is counted. */
function visit(version: Version, room: string, user: string, params: Record<string, string> = {}) {
  const doc = new Y.Doc()
  const provider = new (versions[version] as unknown as Provider)(
    `ws://127.0.0.1:${roundtable.port}${livePath}`,
    room,
    doc,
    {
      params: { user, ...params },
      // The runtime class satisfies what the provider uses of the browser's; the types of the two differ.
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  )
  const seen = { connections: 0, disconnections: 0 }
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connected') seen.connections++
    if (status === 'disconnected') seen.disconnections++
  })
  return { doc, provider, seen, text: () => textIn(doc) }
}
type Visit = ReturnType<typeof visit>

function paragraph(doc: Y.Doc, letters: string): void {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(letters)])
  doc.getXmlFragment('default').push([element])
}

function textIn(doc: Y.Doc): string {
  return doc.getXmlFragment('default').toJSON()
}

const synced = (one: Visit) => until(() => one.provider.synced, 'the provider to be in step')
const names = (one: Visit): unknown[] =>
  [...one.provider.awareness.getStates().values()].map(
    (state) => (state['user'] as { name?: string } | undefined)?.name,
  )

function leave(...visits: Visit[]): void {
  for (const { provider, doc } of visits) {
    provider.destroy()
    doc.destroy()
  }
}

describe.each(all)('y-websocket %s', (version) => {
  test('LIVE-10 a stock provider connects, syncs, and edits go both ways', async () => {
    const [ama, jonas] = [
      visit(version, `edits-${version}`, 'ama'),
      visit(version, `edits-${version}`, 'jonas'),
    ]
    await Promise.all([synced(ama), synced(jonas)])
    paragraph(ama.doc, 'We commit to')
    await until(() => jonas.text().includes('We commit to'), 'the first edit to arrive')
    paragraph(jonas.doc, 'a living income.')
    await until(() => ama.text().includes('a living income.'), 'the answer to arrive')
    expect(ama.text()).toBe(jonas.text())
    leave(ama, jonas)
  })

  test('LIVE-10 a late joiner gets the text that was written before', async () => {
    const room = `late-${version}`
    const early = visit(version, room, 'ama')
    await synced(early)
    paragraph(early.doc, 'Before you came')
    const late = visit(version, room, 'jonas')
    await until(() => late.text().includes('Before you came'), 'the earlier text')
    expect(late.text()).toBe(early.text())
    leave(early, late)
  })

  test('LIVE-10 presence is seen, with the name of the session, and a clean leave at once', async () => {
    const room = `presence-${version}`
    const [ama, jonas] = [visit(version, room, 'ama'), visit(version, room, 'jonas')]
    await Promise.all([synced(ama), synced(jonas)])
    ama.provider.awareness.setLocalStateField('user', { name: 'Somebody else' })
    await until(() => names(jonas).includes('Person ama'), 'the name of the session')
    expect(names(jonas)).not.toContain('Somebody else')
    const leftAt = performance.now()
    leave(ama)
    await until(() => !names(jonas).includes('Person ama'), 'the leave')
    expect(performance.now() - leftAt).toBeLessThan(1000)
    leave(jonas)
  })

  test('LIVE-10 after a cut line it comes back by itself and brings what was typed meanwhile', async () => {
    const room = `return-${version}`
    const [ama, jonas] = [visit(version, room, 'ama'), visit(version, room, 'jonas')]
    await Promise.all([synced(ama), synced(jonas)])
    ;(ama.provider.ws as unknown as WebSocket).terminate()
    await until(() => !ama.provider.wsconnected, 'the provider to notice')
    paragraph(ama.doc, 'typed in the tunnel')
    await until(() => jonas.text().includes('typed in the tunnel'), 'the edit from the tunnel')
    expect(ama.seen.connections).toBe(2)
    leave(ama, jonas)
  })
})

test(
  'LIVE-10 all four versions idle in one room for 60 s without a reconnect, and then still hear each other',
  { timeout: 90_000 },
  async () => {
    const visits = all.map((version) => visit(version, 'idle', `reader-${version}`))
    const alone = all.map((version) => visit(version, `idle-alone-${version}`, 'hermit'))
    // A page that shows no caret is silent for good: nothing but the server's keep-alive reaches it.
    for (const { provider } of alone) provider.awareness.setLocalState(null)
    await Promise.all([...visits, ...alone].map(synced))
    await sleep(60_000)
    expect([...visits, ...alone].map(({ seen }) => seen)).toEqual(
      [...visits, ...alone].map(() => ({ connections: 1, disconnections: 0 })),
    )
    paragraph(visits[0]?.doc ?? new Y.Doc(), 'good morning')
    await until(
      () => visits.every((one) => one.text().includes('good morning')),
      'the edit after the silence',
    )
    leave(...visits, ...alone)
  },
)
