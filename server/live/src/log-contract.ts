import { afterAll, beforeAll, expect, test } from 'vitest'
import { packHistory, unpackHistory } from './history-pack.ts'
import { packsOfLog, rowsOfLog } from './history-rows.ts'
import { serverAuthor, type LogEntry, type LogRow, type LogStore, type NewRow } from './log.ts'

/** The suite every log store passes. `open` gives an empty store; each test uses rooms of its own. */
export function logContract(
  name: string,
  open: () => Promise<{ store: LogStore; close(): Promise<void> }>,
): void {
  let store: LogStore
  let close: () => Promise<void>
  let rooms = 0
  const aRoom = () => `${name}-${++rooms}`

  beforeAll(async () => {
    const opened = await open()
    store = opened.store
    close = () => opened.close()
  })
  afterAll(() => close())

  test(`${name}: a room nobody wrote in is not known`, async () => {
    expect(await store.load(aRoom())).toBe(undefined)
  })

  test(`${name}: LIVE-3 what was appended is what is loaded, in order, with author, time and owners`, async () => {
    const room = aRoom()
    expect(
      await store.append([entry(room, [row('anna', 1), row('ben', 2)], { owners: new Map([[7, 'anna']]) })]),
    ).toEqual([2])
    expect(
      await store.append([entry(room, [row('anna', 3)], { mayBeNew: false, schemaVersion: 2 })]),
    ).toEqual([3])
    expect(await store.load(room)).toEqual({
      head: 3,
      schemaVersion: 2,
      snapshot: undefined,
      tail: [row('anna', 1), row('ben', 2), row('anna', 3)].map((one, index) => ({ ...one, seq: index + 1 })),
      owners: new Map([[7, 'anna']]),
    })
  })

  test(`${name}: one append serves many rooms, each with numbers of its own`, async () => {
    const [one, two] = [aRoom(), aRoom()]
    expect(
      await store.append([entry(one, [row('anna', 1)]), entry(two, [row('ben', 1), row('ben', 2)])]),
    ).toEqual([1, 2])
    expect((await store.load(two))?.tail.map(({ authorId }) => authorId)).toEqual(['ben', 'ben'])
  })

  test(`${name}: an append to a room that is not there changes nothing and says so`, async () => {
    const [missing, there] = [aRoom(), aRoom()]
    const answers = await store.append([
      entry(missing, [row('anna', 1)], { mayBeNew: false }),
      entry(there, [row('anna', 1)]),
    ])
    expect(answers).toEqual([undefined, 1])
    expect(await store.load(missing)).toBe(undefined)
  })

  test(`${name}: F6 appends at the same time get numbers without gaps and lose no row`, async () => {
    const room = aRoom()
    await store.append([entry(room, [row('anna', 0)])])
    const heads = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        store.append([entry(room, [row('anna', index)], { mayBeNew: false })]),
      ),
    )
    expect(heads.flat().toSorted((a, b) => a! - b!)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 2),
    )
    expect((await store.load(room))?.tail.length).toBe(41)
  })

  test(`${name}: LIVE-6 a client id stays with who had it first; the schema version never falls`, async () => {
    const room = aRoom()
    await store.append([
      entry(room, [row('anna', 1)], { owners: new Map([[2 ** 52, 'anna']]), schemaVersion: 5 }),
    ])
    await store.append([
      entry(room, [row('ben', 2)], { owners: new Map([[2 ** 52, 'ben']]), schemaVersion: 4 }),
    ])
    expect(await store.load(room)).toMatchObject({ schemaVersion: 5, owners: new Map([[2 ** 52, 'anna']]) })
  })

  test(`${name}: F8 a room is seeded once, and never over what was written`, async () => {
    const room = aRoom()
    const seed = (letter: string) =>
      store.create(room, { ...row(serverAuthor, 1), bytes: letters(letter) }, new Map([[1, serverAuthor]]), 3)
    await Promise.all([seed('a'), seed('a')])
    await store.append([entry(room, [row('anna', 2)], { mayBeNew: false })])
    await seed('b')
    const stored = await store.load(room)
    expect(stored).toMatchObject({ head: 2, schemaVersion: 3, owners: new Map([[1, serverAuthor]]) })
    expect(stored?.tail.map(({ bytes }) => bytes)[0]).toEqual(letters('a'))
  })

  test(`${name}: the moment before a mass delete gets a name`, async () => {
    const room = aRoom()
    await store.append([entry(room, [row('anna', 1), row('anna', 2)])])
    await store.append([entry(room, [row('ben', 77)], { mayBeNew: false, versionBefore: 'mass delete' })])
    expect(await store.versions(room)).toEqual([{ seq: 2, at: 77, reason: 'mass delete' }])
  })

  test(`${name}: each room says when it was last written, also after compaction`, async () => {
    const [seeded, written] = [aRoom(), aRoom()]
    await store.create(seeded, row(serverAuthor, 5), new Map(), 1)
    await store.append([entry(written, [row('anna', 6)])])
    await store.append([entry(written, [row('anna', 8)], { mayBeNew: false })])
    await store.compact(
      written,
      { seq: 2, bytes: letters('all') },
      await packHistory(await store.tail(written, 2)),
    )
    const times = await store.changedAt([seeded, written, aRoom()])
    expect(times).toEqual(
      new Map([
        [seeded, 5],
        [written, 8],
      ]),
    )
    expect(await store.changedAt([])).toEqual(new Map())
    const heads = await store.heads([seeded, written, aRoom()])
    expect(heads).toEqual(
      new Map([
        [seeded, 1],
        [written, (await store.load(written))?.head],
      ]),
    )
    expect(await store.heads([])).toEqual(new Map())
  })

  test(`${name}: compaction puts rows behind a snapshot and keeps them as history`, async () => {
    const room = aRoom()
    const rows = [row('anna', 1), row('ben', 2), row('anna', 3)]
    await store.append([entry(room, rows)])
    const tail = await store.tail(room, 2)
    await store.compact(room, { seq: 2, bytes: letters('ab') }, await packHistory(tail))
    const stored = await store.load(room)
    expect(stored).toMatchObject({ head: 3, snapshot: { seq: 2, bytes: letters('ab') } })
    expect(stored?.tail.map(({ seq }) => seq)).toEqual([3])
    const [pack] = await store.packs(room, 0)
    expect(await unpackHistory(pack!)).toEqual(tail)
  })

  test(`${name}: two compactions of different length at once lose no row`, async () => {
    const room = aRoom()
    const rows = Array.from({ length: 9 }, (_, index) => row('anna', index))
    await store.append([entry(room, rows)])
    const compactTo = async (seq: number) =>
      store.compact(
        room,
        { seq, bytes: letters(`state ${seq}`) },
        await packHistory(await store.tail(room, seq)),
      )
    const [short, long] = await Promise.all([store.tail(room, 5), store.tail(room, 8)])
    await store.compact(room, { seq: 5, bytes: letters('five') }, await packHistory(short))
    await store.compact(room, { seq: 8, bytes: letters('eight') }, await packHistory(long))
    await compactTo(9)
    const packed = (await Promise.all((await store.packs(room, 0)).map(unpackHistory))).flat()
    expect(new Set(packed.map(({ seq }) => seq))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
    expect(await store.load(room)).toMatchObject({ head: 9, snapshot: { seq: 9 }, tail: [] })
  })

  test(`${name}: the rows of a long past are read from any row on, however many packs it is in`, async () => {
    const room = aRoom()
    const rows = Array.from({ length: 40 }, (_, index) => row('anna', index))
    for (const each of rows) {
      await store.append([entry(room, [each])])
      const tail = await store.tail(room, 40)
      const seq = tail.at(-1)!.seq
      if (seq % 2 === 0) await store.compact(room, { seq, bytes: letters('state') }, await packHistory(tail))
    }
    const from = async (after: number) => {
      const seqs: number[] = []
      for await (const { seq } of rowsOfLog(store, room, after)) seqs.push(seq)
      return seqs
    }
    const all = rows.map((_, index) => index + 1)
    expect(await from(0)).toEqual(all)
    expect(await from(25)).toEqual(all.slice(25))
    expect(await from(40)).toEqual([])
    expect((await store.packs(room, 37)).map(({ toSeq }) => toSeq)).toEqual([38, 40])
  })

  test(`${name}: the same rows are read in packs, those that are not packed yet in the last of them`, async () => {
    const room = aRoom()
    await store.append([entry(room, [row('anna', 1), row('ben', 2), row('anna', 3)])])
    await store.compact(
      room,
      { seq: 2, bytes: letters('state') },
      await packHistory(await store.tail(room, 2)),
    )
    const from = async (after: number) => {
      const packs: LogRow[][] = []
      for await (const pack of packsOfLog(store, room, after)) packs.push(await unpackHistory(pack))
      return packs.map((rows) => rows.map(({ seq, authorId, at }) => `${seq} ${authorId} ${at}`))
    }
    expect(await from(0)).toEqual([['1 anna 1', '2 ben 2'], ['3 anna 3']])
    expect(await from(1)).toEqual([['1 anna 1', '2 ben 2'], ['3 anna 3']])
    expect(await from(2)).toEqual([['3 anna 3']])
    expect(await from(3)).toEqual([])
  })
}

function entry(roomId: string, rows: readonly NewRow[], more: Partial<LogEntry> = {}): LogEntry {
  return { roomId, rows, mayBeNew: true, owners: new Map(), schemaVersion: 1, ...more }
}

function row(authorId: string, at: number): NewRow {
  return { authorId, at, bytes: letters(`${authorId} ${at}`) }
}

function letters(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}
