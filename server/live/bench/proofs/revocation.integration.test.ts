import { afterEach, beforeEach, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase } from '@roundtable/foundation/testing'
import { closeCodes } from '@roundtable/shared/live/close-codes'
import { seeded } from '../measure/random.ts'
import { roomTables } from '../rig/room-tables.ts'
import { openRoundtable, type Roundtable } from '../rig/roundtable.ts'
import { markersIn } from './marked-text.ts'
import { Typist } from './typist.ts'
import { until } from './until.ts'

const room = 'vision'
const promisedMs = 2000
const removals = 20

let roundtable: Roundtable
let typists: Typist[]
let typing: NodeJS.Timeout | undefined

beforeEach(async () => {
  roundtable = await openRoundtable({ database: await testDatabase(roomTables) })
  typists = []
})
afterEach(async () => {
  clearInterval(typing)
  await Promise.all(typists.map((typist) => typist.cut()))
  await roundtable.close()
})

async function enter(user: string): Promise<Typist> {
  const typist = new Typist({ room, user, random: seeded(typists.length) })
  typists.push(typist)
  await typist.connect(roundtable.port)
  await until(() => typist.saved, `${user} to be in step`)
  return typist
}

/** Everybody types, whether the server still listens or not; together 20 edits a second from those who stay. */
function keepTyping(): void {
  let turn = 0
  typing = setInterval(() => {
    typists[0]?.type()
    typists[1 + (turn++ % (typists.length - 1))]?.type()
  }, 50)
}

test(`LIVE-4 ${removals} people lose the right under 20 edits a second: after 2 s nothing reaches them and nothing of theirs is taken`, async () => {
  const staying = await enter('secretariat')
  for (let index = 0; index < removals; index++) await enter(`partner-${index}`)
  const leaving = typists.slice(1)
  keepTyping()
  await sleep(300)

  const closedAfter: number[] = []
  for (const typist of leaving) {
    roundtable.rights.set(typist.user, 'none')
    const removedAt = performance.now()
    await roundtable.live.rightsChanged(typist.user)
    await until(() => typist.closedWith !== undefined, `${typist.user} to be closed`)
    closedAfter.push(performance.now() - removedAt)
    await sleep(20)
  }
  expect(leaving.map(({ closedWith }) => closedWith)).toEqual(leaving.map(() => closeCodes.rightLost))
  expect(Math.max(...closedAfter)).toBeLessThan(promisedMs)

  await sleep(promisedMs)
  const before = leaving.map((typist) => markersIn(typist.doc).length - typist.ledger.count)
  const taken = new Set(markersIn(staying.doc))
  await sleep(500)
  const after = leaving.map((typist) => markersIn(typist.doc).length - typist.ledger.count)
  expect(after).toEqual(before)
  const takenSince = markersIn(staying.doc).filter((marker) => !taken.has(marker))
  expect(takenSince.length).toBeGreaterThan(5)
  expect(takenSince.filter((marker) => !marker.includes('secretariat'))).toEqual([])
})

test('LIVE-4 who may only read from now on still sees, but nothing of theirs is taken', async () => {
  const staying = await enter('secretariat')
  const observer = await enter('observer')
  roundtable.rights.set('observer', 'read')
  await roundtable.live.rightsChanged('observer')
  if (observer.closedWith !== undefined) await observer.connect(roundtable.port)
  staying.type()
  await until(() => observer.shownByOthers().length === 1, 'the observer to read on')
  observer.type()
  await until(
    () => observer.refusals.length > 0 || observer.closedWith !== undefined,
    'the edit to be refused',
  )
  expect(staying.shownByOthers()).toEqual([])
})

test('LIVE-4 LIVE-5 a refused edit of a former writer is answered, not dropped', async () => {
  await enter('secretariat')
  const observer = await enter('observer')
  roundtable.rights.set('observer', 'read')
  await roundtable.live.rightsChanged('observer')
  if (observer.closedWith !== undefined) await observer.connect(roundtable.port)
  observer.type()
  await until(() => observer.refusals.length > 0, 'the refusal')
  expect(observer.refusals).toEqual(['read_only'])
})
