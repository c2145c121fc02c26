import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aTable } from '../../testing/builders.ts'
import { hashOf } from './entry.ts'
import { findBroken, findHeads, type Head, takeHeads } from './index.ts'
import { addEntry } from './record.ts'
import { findNext } from './store.ts'
import type { AuditEntryTable } from './tables.ts'

const day = 24 * 60 * 60 * 1000
let house: TestWorkspace
let chain: string

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
/** Twelve entries: that the partnership was founded, and eleven titles. */
beforeEach(async () => {
  chain = (await aTable(house)).id
  for (let entry = 2; entry <= 12; entry++) await write(`Title ${entry}`)
})

const write = (title: string) =>
  house.database.transaction((transaction) => {
    const actor = { partnershipId: chain, personId: null, role: null, organisationId: null }
    const about = { documentId: 'd', title }
    return addEntry(transaction, actor, { chain, act: 'document.started', about, at: house.clock.now() })
  })
const entries = () => findNext(house.database.kysely, chain, 0)
const faultOf = async (heads: readonly Head[] = []) =>
  (await findBroken(house.database.kysely, chain, heads)).fault
const headNow = async (): Promise<Head> => (await entries()).at(-1)!
const headOfToday = async () => (await findHeads(house.database.kysely, [chain]))[0]

test('REC-2 a chain nobody has touched holds, with its heads', async () => {
  await takeHeads(house)
  expect(await findBroken(house.database.kysely, chain, [await headNow()])).toEqual({ entries: 12 })
})

test.each([
  ['changes an entry', `update audit_entry set about = '{}'`],
  ['removes an entry', 'delete from audit_entry'],
  ['changes a head', 'update audit_head set seq = 1'],
  ['removes a head', 'delete from audit_head'],
])('REC-1 the database refuses whoever %s', async (_, statement) => {
  await takeHeads(house)
  const before = [await entries(), await headOfToday()]
  const refused = sql.raw(`${statement} where chain = '${chain}'`).execute(house.database.kysely)
  await expect(refused).rejects.toThrow(/is append-only/)
  expect([await entries(), await headOfToday()]).toEqual(before)
})

test('REC-3 a head is taken once a day, of chains that have grown', async () => {
  await takeHeads(house)
  expect(await headOfToday()).toMatchObject(pick(await headNow()))
  await write('Later that day')
  expect(await takeHeads(house)).toEqual([])
  house.clock.turn(day)
  expect(await takeHeads(house)).toEqual([expect.objectContaining(pick(await headNow()))])
  house.clock.turn(day)
  expect(await takeHeads(house)).toEqual([])
})

test('REC-3 of two that take heads at the same moment one does', async () => {
  house.clock.turn(day)
  const taken = await Promise.allSettled([takeHeads(house), takeHeads(house)])
  const heads = taken.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  expect(heads.filter((head) => head.chain === chain)).toHaveLength(1)
})

const pick = ({ chain, seq, hash }: Head): Head => ({ chain, seq, hash })

describe('T30 REC-2 somebody with the disk drops the triggers and', () => {
  beforeEach(async () => {
    const { kysely, dialect } = house.database
    const [triggers, where] =
      dialect === 'sqlite' ? [['update', 'delete'], ''] : [['change'], ' on audit_entry']
    for (const trigger of triggers)
      await sql.raw(`drop trigger if exists audit_entry_refuses_${trigger}${where}`).execute(kysely)
  })

  const set = (seq: number, news: Partial<AuditEntryTable>) =>
    house.database.kysely
      .updateTable('audit_entry')
      .set(news)
      .where('chain', '=', chain)
      .where('seq', '=', seq)
      .execute()
  const remove = (from: number, to = from) =>
    house.database.kysely
      .deleteFrom('audit_entry')
      .where('chain', '=', chain)
      .where('seq', '>=', from)
      .where('seq', '<=', to)
      .execute()
  const found = (seq: number, is: string) => ({ chain, seq, is })

  test.each<[string, Partial<AuditEntryTable>]>([
    ['the time', { at: 1 }],
    ['the person', { person_id: 'somebody' }],
    ['the role', { role: 'secretariat' }],
    ['the organisation', { organisation_id: 'another' }],
    ['the act', { act: 'person.removed' }],
    ['what it says', { about: '{"documentId":"d","title":"Another"}' }],
    ['what it hangs on', { prev: 'f'.repeat(64) }],
    ['the hash', { hash: 'f'.repeat(64) }],
  ])('changes %s of entry 7: entry 7 says something else', async (_, news) => {
    await set(7, news)
    expect(await faultOf()).toEqual(found(7, 'changed'))
  })

  test.each([1, 7, 12])('changes entry %i and gives it a hash that fits', async (seq) => {
    const entry = (await entries())[seq - 1]!
    const forged = { ...entry, about: '{"documentId":"d","title":"Forged"}' }
    const kept = await headNow()
    await set(seq, { ...forged, hash: hashOf(forged) })
    // Nothing hangs on the last one: there only the head that was kept knows better.
    expect(await faultOf([kept])).toEqual(found(seq, seq === 12 ? 'rewritten' : 'changed'))
  })

  test.each([1, 7, 11])('drops entry %i: it is missing', async (seq) => {
    await remove(seq)
    expect(await faultOf()).toEqual(found(seq, 'missing'))
  })

  test('drops entry 7 and closes the gap: what stands at 7 has moved', async () => {
    await remove(7)
    for (let seq = 8; seq <= 12; seq++) await set(seq, { seq: seq - 1 })
    expect(await faultOf()).toEqual(found(7, 'swapped'))
  })

  test('swaps entries 7 and 9: what stands at 7 has moved', async () => {
    await set(7, { seq: 99 })
    await set(9, { seq: 7 })
    await set(99, { seq: 9 })
    expect(await faultOf()).toEqual(found(7, 'swapped'))
  })

  test('cuts the tail: a kept head goes beyond it', async () => {
    const kept = await headNow()
    await remove(10, 12)
    expect(await faultOf()).toBeUndefined()
    expect(await faultOf([kept])).toEqual(found(10, 'cut'))
  })

  test('removes the whole chain: a kept head goes beyond it', async () => {
    const kept = await headNow()
    await remove(1, 12)
    expect(await faultOf([kept])).toEqual(found(1, 'cut'))
  })

  test('writes the chain anew from entry 5 on, every hash fitting: the kept head tells', async () => {
    const kept = [(await entries())[3]!, await headNow()]
    let prev = kept[0]!.hash
    for (const entry of (await entries()).slice(4)) {
      const forged = { ...entry, prev, about: entry.about.replace('Title', 'Forged title') }
      prev = hashOf(forged)
      await set(entry.seq, { ...forged, hash: prev })
    }
    expect(await faultOf()).toBeUndefined()
    expect(await faultOf(kept)).toEqual(found(12, 'rewritten'))
  })
})
