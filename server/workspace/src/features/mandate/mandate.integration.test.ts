import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  signedIn,
  type TestTable,
} from '../../testing/builders.ts'
import { placeFor } from '../membership/operations.ts'
import { waitingMandate } from './index.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated
let jonas: Seated
let miriam: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  itIs('2026-11-23T10:00Z')
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt & Sohn', sector: 'private' })
})

/** Turns the clock to a moment. */
const itIs = (moment: string) => house.clock.turn(Date.parse(moment) - house.clock.now())

const at = (path: string) => `/api/partnerships/${table.slug}/${path}`
const terms = {
  body: 'Joint secretariat',
  tasks: ['Invite and moderate', 'Keep the minutes'],
  from: '2026-11-01',
  until: '2028-10-31',
  host: 'Isling Foundation',
  reporting: 'To the assembly, twice a year.',
}

async function propose(by: Seated, change: Partial<typeof terms> = {}): Promise<string> {
  const response = await by.browser.post(at('mandates'), { ...terms, ...change })
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}
const confirm = (by: Seated, id: string) => by.browser.post(at(`mandates/${id}/confirmation`), {})

// oxlint-disable-next-line typescript/no-explicit-any -- what the page holds is checked by what the test expects of it
async function page(by: Seated): Promise<any> {
  const response = await by.browser.get(at('secretariat'))
  expect(response.status).toBe(200)
  return response.json()
}

test('CAP-3.6 a mandate is given by leads of two sectors, and only then in force', async () => {
  const id = await propose(ama)
  expect(await page(miriam)).toMatchObject({ state: 'none', mandate: null, proposals: [{ id }] })
  expect((await confirm(jonas, id)).status).toBe(204)
  expect(await page(miriam)).toMatchObject({
    state: 'in_force',
    proposals: [],
    mandate: {
      ...terms,
      proposed: { name: 'Ama Dankwa', sector: 'civil_society' },
      confirmed: { name: 'Jonas Brandt', sector: 'private', organisation: { name: 'Brandt & Sohn' } },
    },
  })
})

test('CAP-3.6 nobody confirms their own sector’s proposal, by whichever of its organisations', async () => {
  const leila = await aPartner(house, table, 'Leila Haddad', {
    organisation: 'Children First Alliance',
    sector: 'civil_society',
  })
  const id = await propose(ama)
  for (const by of [ama, leila, miriam, await aMember(house, table)])
    expect((await confirm(by, id)).status).toBe(403)
  expect(await page(ama)).toMatchObject({ state: 'none', proposals: [{ id, confirmed: null }] })
})

test('T29 the secretariat can neither propose, confirm, withdraw nor set the turns', async () => {
  const id = await propose(ama)
  expect((await miriam.browser.post(at('mandates'), terms)).status).toBe(403)
  expect((await confirm(miriam, id)).status).toBe(403)
  expect((await miriam.browser.delete(at(`mandates/${id}`))).status).toBe(403)
  const turns = { startsOn: '2026-01-05', weeksEach: 8, seatIds: ['any'] }
  expect((await miriam.browser.put(at('rotation'), turns)).status).toBe(403)
})

test('CAP-3.6 what is given is given: it is confirmed once and withdrawn no more', async () => {
  const id = await propose(ama)
  const answers = await Promise.all(Array.from({ length: 12 }, () => confirm(jonas, id)))
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect((await ama.browser.delete(at(`mandates/${id}`))).status).toBe(403)
})

test('CAP-3.6 a proposal is taken back by those who made it, and leaves the page', async () => {
  const id = await propose(ama)
  expect((await jonas.browser.delete(at(`mandates/${id}`))).status).toBe(403)
  expect((await ama.browser.delete(at(`mandates/${id}`))).status).toBe(204)
  expect((await page(ama)).proposals).toEqual([])
  expect((await confirm(jonas, id)).status).toBe(404)
})

test('CAP-3.6 a mandate that has run out is said to have', async () => {
  await confirm(jonas, await propose(ama, { until: '2026-11-23' }))
  expect((await page(ama)).state).toBe('in_force')
  house.clock.turn(15 * 60 * 60 * 1000)
  const back = { ...ama, browser: await signedInAgain(ama) }
  expect(await page(back)).toMatchObject({ state: 'expired', mandate: { until: '2026-11-23' } })
})

test.each([
  [{ until: '2026-10-31' }, 'until'],
  [{ from: '2027-01-01', until: '2026-12-31' }, 'until'],
  [{ from: '2026-02-30' }, 'from'],
  [{ tasks: [] }, 'tasks'],
  [{ body: ' ' }, 'body'],
])('a mandate with %j is refused and the field is named', async (change, field) => {
  const response = await ama.browser.post(at('mandates'), { ...terms, ...change })
  expect(await response.json()).toEqual({ error: { code: 'bad_input', field } })
})

test('CAP-3.6 an interest of the host stands beside the mandate, with who declared it', async () => {
  const id = await propose(ama)
  const interest = { kind: 'funder', text: 'Pays a third of the budget.' }
  expect((await miriam.browser.post(at(`mandates/${id}/interests`), interest)).status).toBe(201)
  expect((await page(jonas)).proposals[0].interests).toMatchObject([
    { ...interest, by: 'Miriam Osei', at: house.clock.now() },
  ])
})

test('CAP-3.6 seats take turns in the order that was set last', async () => {
  expect((await page(ama)).rotation).toBeNull()
  const seats = (await page(ama)).seats as { id: string; organisations: string[] }[]
  const order = seats.toReversed().map(({ id }) => id)
  const set = (seatIds: string[]) =>
    ama.browser.put(at('rotation'), { startsOn: '2026-11-02', weeksEach: 2, seatIds })
  expect((await set(order)).status).toBe(204)
  expect((await page(miriam)).rotation).toMatchObject({
    turns: [
      { from: '2026-11-16', until: '2026-11-29', organisations: seats[0]!.organisations },
      { from: '2026-11-30', until: '2026-12-13', organisations: seats[1]!.organisations },
    ],
  })
  expect((await set([...order, order[0]!])).status).toBe(400)
  expect((await set(['another-table'])).status).toBe(400)
  await set(seats.map(({ id }) => id))
  expect((await page(miriam)).rotation.turns[0].organisations).toEqual(seats[1]!.organisations)
})

test('CAP-3.6 any partner flags a breach; the secretariat answers once; both stay for all to see', async () => {
  const kwaku = await aMember(house, table)
  const flag = { text: 'One side was invited two days earlier.', entry: 2 }
  const raised = await kwaku.browser.post(at('flags'), flag)
  expect(raised.status).toBe(201)
  const { id } = (await raised.json()) as { id: string }
  house.clock.turn(60 * 60 * 1000)
  const answer = (by: Seated, text: string) => by.browser.post(at(`flags/${id}/answer`), { text })
  expect((await answer(jonas, 'No.')).status).toBe(403)
  expect((await answer(miriam, 'True. All get it at once from now on.')).status).toBe(204)
  expect((await answer(miriam, 'It was nothing.')).status).toBe(403)
  const { flags, figures } = await page(jonas)
  expect(flags).toMatchObject([
    {
      text: flag.text,
      by: 'Kwaku Mensah',
      act: { entry: 2 },
      answer: { text: 'True. All get it at once from now on.', by: 'Miriam Osei' },
    },
  ])
  const civil = figures.groups.find(
    ({ group }: never) => (group as { sector: string }).sector === 'civil_society',
  )
  expect(civil).toMatchObject({ counts: { flag_answer: 1 }, medianAnswerMs: 60 * 60 * 1000 })
})

test('CAP-3.6 a flag about an act that is not in this record is refused', async () => {
  const response = await ama.browser.post(at('flags'), { text: 'This one.', entry: 9_999 })
  expect(await response.json()).toEqual({ error: { code: 'bad_input', field: 'entry' } })
})

test('IND-9 the acts of the secretariat are counted by the group they concern, from the record', async () => {
  const seats = (await (await ama.browser.get(`/api/partnerships/${table.slug}`)).json()) as {
    organisations: { id: string; name: string }[]
  }
  const { id } = seats.organisations.find(({ name }) => name === 'Brandt & Sohn')!
  for (const name of ['clara', 'mads'])
    await miriam.browser.post(at('invitations'), {
      email: `${name}@example.org`,
      role: 'partner_member',
      organisation: { id },
    })
  await miriam.browser.post(at('invitations'), { email: 'henrik@example.org', role: 'observer' })
  const { figures } = await page(ama)
  const counts = Object.fromEntries(
    figures.groups.map(({ group, counts, total }: never) => [
      (group as { sector: string }).sector,
      [(counts as { invitation: number }).invitation, total],
    ]),
  )
  expect(counts).toEqual({ public: [0, 0], private: [2, 2], civil_society: [0, 0], academia: [0, 0] })
  // The observer's invitation, and the entry that says that the secretariat itself joined.
  expect(figures).toMatchObject({ concernsNone: 2, state: 'unknown' })
})

test('what has to be confirmed, renewed or answered waits for the right people', async () => {
  const waits = async (seated: Seated) => {
    const asker = { personId: seated.person.id } as never
    const place = await placeFor(house, asker, table.slug, 'partnership.read')
    return (await waitingMandate(house, place)).map(({ kind }) => kind)
  }
  const id = await propose(ama, { until: '2027-01-10' })
  expect([await waits(ama), await waits(jonas), await waits(miriam)]).toEqual([
    [],
    ['mandate.to-confirm'],
    [],
  ])
  await confirm(jonas, id)
  expect([await waits(ama), await waits(jonas)]).toEqual([['mandate.running-out'], ['mandate.running-out']])
  await ama.browser.post(at('flags'), { text: 'The minutes came late.', entry: null })
  expect(await waits(miriam)).toEqual(['flag.to-answer'])
})

async function signedInAgain(seated: Seated) {
  return signedIn(house, seated.person.email)
}
