import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { testDatabase } from '@roundtable/foundation/testing'
import { seeded } from '../measure/random.ts'
import { roomTables } from '../rig/room-tables.ts'
import { openRoundtable, type Roundtable, type RoundtableOptions } from '../rig/roundtable.ts'
import { sameDocument } from './marked-text.ts'
import { Typist } from './typist.ts'
import { until } from './until.ts'

const room = 'vision'
const KiB = 1024

/** More than two sockets' worth of kernel buffers, so that the server itself must decide what to keep. */
const floodBytes = 24 * 1024 * KiB
const pasteBytes = 400 * KiB

let roundtable: Roundtable
let writer: Typist
let fast: Typist
let slow: Typist

async function open(limits: RoundtableOptions['limits']): Promise<void> {
  // The writer floods on purpose: what it may send is not the question here.
  const generous = {
    messagesPerSecond: 10_000,
    messageBurst: 10_000,
    bytesPerSecond: 1e9,
    byteBurst: 1e9,
  }
  roundtable = await openRoundtable({
    database: await testDatabase(roomTables),
    limits: { ...generous, ...limits },
  })
  ;[writer, fast, slow] = await Promise.all([enter('writer'), enter('fast'), enter('slow')])
}

async function enter(user: string): Promise<Typist> {
  const typist = new Typist({ room, user, random: seeded(1) })
  await typist.connect(roundtable.port)
  await until(() => typist.saved, `${user} to be in step`)
  return typist
}

/** Pastes and later deletes again, so that much is sent while the document stays small. */
async function flood(): Promise<void> {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  writer.doc.getXmlFragment('default').push([paragraph])
  paragraph.insert(0, [text])
  for (let sent = 0; sent < floodBytes; sent += pasteBytes) {
    text.insert(0, 'x'.repeat(pasteBytes))
    writer.type()
    // Taken away in the same tick it would never be sent at all.
    await until(() => writer.saved, 'the paste to be saved')
    text.delete(0, pasteBytes)
    writer.type()
    await until(() => writer.saved, 'the flood to be saved')
  }
}

afterEach(async () => {
  await Promise.all([writer, fast, slow].map((typist) => typist.cut()))
  await roundtable.close()
})

test(
  'LIVE-8 a reader that stops reading slows nobody down, and has everything once it reads again',
  { timeout: 60_000 },
  async () => {
    await open({})
    slow.stopReading()
    await flood()
    await until(() => sameDocument(writer.doc, fast.doc), 'the fast reader to have everything')
    expect(slow.shownByOthers().length).toBeLessThan(fast.shownByOthers().length)
    slow.readOn()
    await until(() => sameDocument(writer.doc, slow.doc), 'the slow reader to catch up')
    expect(slow.framesRead).toBeLessThan(fast.framesRead)
  },
)

test(
  'LIVE-8 a reader that never reads again is closed, and the others write on',
  { timeout: 60_000 },
  async () => {
    await open({ lagEndMs: 500, sweepMs: 100 })
    slow.stopReading()
    await flood()
    writer.type()
    await until(() => writer.saved, 'the writer to go on')
    slow.readOn()
    await until(() => slow.closedWith !== undefined, 'the slow reader to be closed')
    expect([writer.closedWith, fast.closedWith]).toEqual([undefined, undefined])
  },
)
