import { testDatabase } from '@roundtable/foundation/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RoomKind } from './ports.ts'
import { inProcessBus } from './bus.ts'
import { liveMigrations } from './migrations.ts'
import { BranchStory, contentOf } from './testing/branch-story.ts'
import { openHouse, type House, type HouseOptions } from './testing/house.ts'
import { notes } from './testing/notes-kind.ts'
import { RawClient } from './testing/raw-client.ts'

/** Each commits some fifty times to a real disk; `STORIES` runs more. */
const stories = Number(process.env['STORIES'] ?? 6)

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase(liveMigrations)
})
afterAll(() => database.close())

/** `branch-of-X` follows X. */
const kindOf = (roomId: string): Promise<RoomKind> => {
  const follows = /^branch-.*of-(.+)$/.exec(roomId)?.[1]
  return Promise.resolve(follows === undefined ? notes : { ...notes, follows })
}

const open = (options: HouseOptions = {}) =>
  openHouse({ database, host: { kindOf }, limits: { compactRows: 12, commitPauseMs: 0 }, ...options })

const first = process.env['SEED'] === undefined ? 1 + (Date.now() % 1_000_000) : Number(process.env['SEED'])
const seeds = Array.from({ length: stories }, (_, index) => first + index)

test(`LIVE-11 LIVE-12 in ${stories} stories the branch is its base with what was written in it, through restarts and compactions`, async () => {
  for (const seed of seeds) {
    const story = await BranchStory.begin(seed, () => open())
    await story.go({ steps: 40, baseMoves: true, restarts: true })
    const said = `run again with SEED=${seed}`
    expect(await story.branch(), said).toEqual(await story.branchFromLogs())
    expect(await story.branch(), said).toEqual(await story.branchFromLogs({ shuffled: true }))
    expect(await story.base(), said).toEqual(await story.baseAlone())
    await story.end()
  }
}, 120_000)

test(`LIVE-12 in ${stories} stories a base that stood still is the branch, to the letter, once it is merged`, async () => {
  for (const seed of seeds) {
    const story = await BranchStory.begin(seed, () => open())
    await story.go({ steps: 30, baseMoves: false, restarts: true })
    const written = await story.branch()
    await story.merge()
    expect(await story.base(), `run again with SEED=${seed}`).toEqual(written)
    await story.end()
  }
}, 120_000)

test(`LIVE-12 in ${stories} stories merging loses nothing of a base that moved on, and doing it twice is doing it once`, async () => {
  for (const seed of seeds) {
    const story = await BranchStory.begin(seed, () => open())
    await story.go({ steps: 40, baseMoves: true, restarts: true })
    const said = `run again with SEED=${seed}`
    const written = await story.branch()
    const kept = await story.keptOfBase()
    await story.merge()
    expect(await story.base(), said).toEqual(written)
    expect(await story.visibleInBase(), said).toEqual(expect.arrayContaining(kept))
    const rows = (await story.rowsOfBase()).length
    await story.restart()
    await story.merge()
    expect((await story.rowsOfBase()).length, said).toBe(rows)
    expect(await story.base(), said).toEqual(written)
    await story.end()
  }
}, 120_000)

test('LIVE-12 what is merged stands in the log of the base in the names of its authors, in the order they wrote', async () => {
  const house = await open()
  const [base, branch] = ['credits', 'branch-of-credits']
  const anna = await RawClient.join(house, branch, { user: 'anna' })
  const ben = await RawClient.join(house, branch, { user: 'ben' })
  for (const writer of [anna, ben, anna]) {
    writer.edit((doc) => doc.getText('text').insert(doc.getText('text').length, 'x'))
    await expect.poll(() => [anna.text, ben.text]).toEqual([writer.text, writer.text])
  }
  await house.live.merge(branch)
  const authors: string[] = []
  for await (const { authorId } of house.live.rows(base)) authors.push(authorId)
  expect(authors).toEqual(['anna', 'ben', 'anna'])
  await house.close()
})

test('LIVE-11 who is in the branch sees what the base commits, at once, and the branch writes none of it down', async () => {
  const house = await open()
  const [base, branch] = ['followed', 'branch-of-followed']
  const anna = await RawClient.join(house, base, { user: 'anna' })
  const miriam = await RawClient.join(house, branch, { user: 'miriam' })
  anna.write('what all wrote')
  await expect.poll(() => miriam.text).toBe('what all wrote')
  miriam.write('More than ')
  await miriam.answered()
  anna.edit((doc) => doc.getText('text').insert(14, ', together'))
  await expect.poll(() => miriam.text).toBe('More than what all wrote, together')
  expect(anna.text).toBe('what all wrote, together')
  const late = await RawClient.join(house, branch, { user: 'ben' })
  await late.answered()
  expect(late.text).toBe(miriam.text)
  const authors: string[] = []
  for await (const { authorId } of house.live.rows(branch)) authors.push(authorId)
  expect(authors).toEqual(['miriam'])
  await house.close()
})

test('LIVE-9 two engines on one log: the branch on the one follows a base that is written on the other', async () => {
  const bus = inProcessBus()
  const [here, there] = [await open({ bus }), await open({ bus })]
  const anna = await RawClient.join(here, 'shared', { user: 'anna' })
  const miriam = await RawClient.join(there, 'branch-of-shared', { user: 'miriam' })
  anna.write('base ')
  await expect.poll(() => miriam.text).toBe('base ')
  miriam.write('branch of ')
  await miriam.answered()
  await here.live.merge('branch-of-shared')
  await expect.poll(() => anna.text).toBe('branch of base ')
  expect(contentOf(await loaded(there, 'shared'))).toEqual(contentOf(await loaded(here, 'shared')))
  await here.close()
  await there.close()
})

test('LIVE-6 a Yjs client of the branch is nobody’s in its base, in another branch neither, not even its own person’s', async () => {
  const house = await open()
  const first = await RawClient.join(house, 'owned', { user: 'anna' })
  first.write('ours ')
  await first.answered()
  const mine = await RawClient.join(house, 'branch-1-of-owned', { user: 'anna' })
  mine.write('mine')
  await mine.answered()
  for (const room of ['owned', 'branch-2-of-owned']) {
    for (const user of ['anna', 'ben']) {
      const thief = await RawClient.join(house, room, { user })
      thief.doc.clientID = mine.doc.clientID
      thief.write('theirs')
      await thief.answered()
      expect(thief.refused).toEqual([{ index: 1, code: 'foreign_client' }])
    }
  }
  await house.live.merge('branch-1-of-owned')
  expect((await loaded(house, 'owned')).getText('text').toJSON()).toBe('mineours ')
  await house.close()
})

test('LIVE-6 a Yjs client of the base is nobody’s in a branch, after a restart neither', async () => {
  const before = await open()
  const anna = await RawClient.join(before, 'known', { user: 'anna' })
  anna.write('mine')
  await anna.answered()
  await before.close()
  const house = await open()
  const thief = await RawClient.join(house, 'branch-of-known', { user: 'anna' })
  thief.doc.clientID = anna.doc.clientID
  thief.edit((doc) => doc.getText('text').insert(4, ' again'))
  await thief.answered()
  expect(thief.refused).toMatchObject([{ code: 'foreign_client' }])
  await house.close()
})

test('LIVE-4 who may only read the base writes in the branch, and by no update into the base', async () => {
  const access = (room: string) =>
    Promise.resolve(room === 'guarded' ? ('read' as const) : ('write' as const))
  const house = await open({ host: { kindOf, access } })
  const miriam = await RawClient.join(house, 'branch-of-guarded', { user: 'miriam' })
  miriam.write('suggested')
  await miriam.answered()
  expect(miriam.refused).toEqual([])
  const same = await RawClient.join(house, 'guarded', { user: 'miriam' })
  same.sendUpdate(Y.encodeStateAsUpdate(miriam.doc))
  same.sendStep2(Y.encodeStateAsUpdate(miriam.doc))
  same.write('crafted')
  await expect.poll(() => same.refused.map(({ code }) => code)).toEqual(Array(3).fill('read_only'))
  expect((await loaded(house, 'guarded')).getText('text').toJSON()).toBe('')
  await house.close()
})

test('LIVE-7 a branch that does not fit its base any more is merged not at all, and the base goes on', async () => {
  let full = false
  const limits = { documentBytes: 2_000 }
  const house = await open({ limits })
  const miriam = await RawClient.join(house, 'branch-of-small', { user: 'miriam' })
  miriam.write('m'.repeat(900))
  await miriam.answered()
  const anna = await RawClient.join(house, 'small', { user: 'anna' })
  while (!full) {
    anna.edit((doc) => doc.getText('text').insert(0, 'a'.repeat(700)))
    await anna.answered()
    full = anna.refused.length > 0 || anna.text.length > 2_000
  }
  const before = contentOf(await loaded(house, 'small'))
  await expect(house.live.merge('branch-of-small')).rejects.toMatchObject({ code: 'document_full' })
  expect(contentOf(await loaded(house, 'small'))).toEqual(before)
  await house.close()
})

async function loaded(house: House, room: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.live.state(room))!)
  return doc
}
