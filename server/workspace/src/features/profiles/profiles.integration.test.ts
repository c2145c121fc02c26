import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  signedIn,
  type TestTable,
} from '../../testing/builders.ts'
import { placeFor } from '../membership/operations.ts'
import { waitingCommitments } from './index.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated
let jonas: Seated
let miriam: Seated

const today = '2026-11-23'

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  itIs(`${today}T10:00Z`)
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt & Sohn', sector: 'private' })
})

/** Turns the clock to a moment. */
const itIs = (moment: string) => house.clock.turn(Date.parse(moment) - house.clock.now())

const at = (path: string) => `/api/partnerships/${table.slug}/${path}`

async function post(by: Seated, path: string, body: unknown): Promise<{ status: number; id: string }> {
  const response = await by.browser.post(at(path), body)
  const answer = response.status === 201 ? ((await response.json()) as { id: string }) : { id: '' }
  return { status: response.status, id: answer.id }
}

async function idOf(name: string): Promise<string> {
  const page = (await (await ama.browser.get(`/api/partnerships/${table.slug}`)).json()) as {
    organisations: { id: string; name: string }[]
  }
  return page.organisations.find((each) => each.name.startsWith(name))!.id
}

// oxlint-disable-next-line typescript/no-explicit-any -- what the page holds is checked by what the test expects of it
async function page(by: Seated, of = 'Asenkro', language = 'en'): Promise<any> {
  return (await by.browser.get(at(`profiles/${await idOf(of)}?language=${language}`))).json()
}

const union = {
  languages: ['en', 'ak'],
  country: 'GH',
  region: null,
  workingDays: [1, 2, 3, 4, 5],
  closed: [{ from: '2026-12-21', until: '2027-01-03', reason: 'End of the year' }],
  approvalDays: 9,
  decisionCustom: 'The district chairs meet every second month.',
  meetingPreferences: 'By phone.',
}

test('CAP-3.0 whoever says nothing is shown as not known, never as free of holidays', async () => {
  expect(await page(jonas)).toMatchObject({ profile: { country: null, changedAt: null }, answering: null })
})

test('CAP-3.0 an organisation says how it works, and others see by when it can answer', async () => {
  expect((await ama.browser.put(at('profile'), union)).status).toBe(204)
  const { profile, answering } = await page(jonas)
  expect(profile).toEqual({ ...union, changedAt: house.clock.now() })
  // Nine working days from 24 November: Farmers' Day, the first Friday of December, is free in Ghana.
  expect(answering.by).toEqual({
    on: '2026-12-07',
    free: [{ on: '2026-12-04', why: 'Farmers Day' }],
  })
  expect(answering.holidaysAhead.map(({ on }: { on: string }) => on)).toContain('2026-12-25')
})

test('CAP-3.0 holidays are named in the language of the reader', async () => {
  await ama.browser.put(at('profile'), { ...union, country: 'DE', region: 'BE' })
  const names = async (language: string) =>
    (await page(jonas, 'Asenkro', language)).answering.holidaysAhead.map(({ name }: { name: string }) => name)
  expect(await names('en')).toContain('Christmas Day')
  expect(await names('de')).toContain('1. Weihnachtstag')
})

test.each([
  [{ country: 'XX' }, 'country'],
  [{ country: null, region: 'BE' }, 'country'],
  [{ country: 'DE', region: 'ZZ' }, 'region'],
  [{ workingDays: [] }, 'workingDays'],
  [{ workingDays: [0] }, 'workingDays.0'],
  [{ closed: [{ from: '2027-01-02', until: '2027-01-01', reason: '' }] }, 'closed.0.until'],
  [{ approvalDays: 1.5 }, 'approvalDays'],
  [{ approvalDays: -1 }, 'approvalDays'],
  [{ languages: ['<b>'] }, 'languages.0'],
])('a profile with %j is refused and the field is named', async (change, field) => {
  const response = await ama.browser.put(at('profile'), { ...union, ...change })
  expect(await response.json()).toEqual({ error: { code: 'bad_input', field } })
})

test('CAP-3.7 a need that waits says for how long, until it is met and by whom', async () => {
  const { id } = await post(ama, 'needs', { kind: 'need', text: 'Travel costs paid', since: '2026-07-20' })
  await post(ama, 'needs', { kind: 'contribution', text: 'Plot map', since: '2023-09-12' })
  const before = (await page(jonas)).needs
  expect(before.map(({ text, monthsUnmet }: never) => [text, monthsUnmet])).toEqual([
    ['Plot map', null],
    ['Travel costs paid', 4],
  ])
  const met = { by: await idOf('Brandt'), on: today }
  expect((await ama.browser.post(at(`needs/${id}/met`), met)).status).toBe(204)
  expect((await page(jonas)).needs[1]).toMatchObject({
    met: { on: today, by: { name: 'Brandt & Sohn' } },
    monthsUnmet: null,
  })
  expect((await ama.browser.post(at(`needs/${id}/met`), met)).status).toBe(403)
})

test('CAP-3.7 what others need is theirs to say: a partner of another organisation may see it and not touch it', async () => {
  const { id } = await post(ama, 'needs', { kind: 'need', text: 'Travel costs paid', since: '2026-07-20' })
  expect((await jonas.browser.delete(at(`needs/${id}`))).status).toBe(403)
  expect((await miriam.browser.delete(at(`needs/${id}`))).status).toBe(403)
  const elsewhere = await aPartner(house, await aTable(house), 'Rui Tavares')
  expect(
    (await elsewhere.browser.delete(`/api/partnerships/${elsewhere.table.slug}/needs/${id}`)).status,
  ).toBe(404)
  expect((await ama.browser.delete(at(`needs/${id}`))).status).toBe(204)
  expect((await page(ama)).needs).toEqual([])
})

test('CAP-3.0 one word with two meanings is shown as that, on the page of either', async () => {
  await post(ama, 'terms', { word: 'Living income', meaning: 'What a family of five needs.' })
  await post(jonas, 'terms', { word: 'living  income', meaning: 'The reference price times the yield.' })
  const [mine] = (await page(jonas)).terms
  expect(mine).toMatchObject({
    word: 'Living income',
    elsewhere: [{ organisation: { name: 'Brandt & Sohn' }, meaning: 'The reference price times the yield.' }],
  })
  const again = await ama.browser.post(at('terms'), { word: 'LIVING INCOME', meaning: 'Another one.' })
  expect(await again.json()).toEqual({ error: { code: 'already_exists', field: 'word' } })
})

test('IND-10 a topic nobody can carry is a gap, one that a single partner can carry hangs on it', async () => {
  const { id } = await post(miriam, 'topics', { name: 'Land rights' })
  const state = async () =>
    ((await (await miriam.browser.get(at('expertise'))).json()) as { topics: { state: unknown }[] })
      .topics[0]!.state
  const says = (by: Seated, level: unknown) => by.browser.put(at(`topics/${id}/level`), { level })
  expect(await state()).toEqual({ state: 'unknown' })
  await says(ama, 1)
  expect(await state()).toEqual({ state: 'gap' })
  await says(ama, 3)
  expect(await state()).toEqual({ state: 'single', organisationId: await idOf('Asenkro') })
  await says(jonas, 2)
  expect(await state()).toEqual({ state: 'shared', carriers: 2 })
  await says(jonas, null)
  expect(await state()).toMatchObject({ state: 'single' })
  expect((await says(ama, 4)).status).toBe(400)
  expect((await says(miriam, 2)).status).toBe(403)
})

test('IND-10 who has left the table knows nothing for us any more', async () => {
  const { id } = await post(ama, 'topics', { name: 'Land rights' })
  await ama.browser.put(at(`topics/${id}/level`), { level: 3 })
  await house.database.kysely
    .updateTable('seat_holding')
    .set({ until: house.clock.now() })
    .where('organisation_id', '=', await idOf('Asenkro'))
    .execute()
  await house.database.kysely
    .updateTable('membership')
    .set({ ended_at: house.clock.now() })
    .where('person_id', '=', ama.person.id)
    .execute()
  const { organisations, topics } = (await (await miriam.browser.get(at('expertise'))).json()) as never as {
    organisations: { name: string }[]
    topics: { state: unknown }[]
  }
  expect(organisations.map(({ name }) => name)).toEqual(['Brandt & Sohn'])
  expect(topics[0]!.state).toEqual({ state: 'unknown' })
})

test('IND-10 a topic goes only while nobody has spoken on it, and each name stands once', async () => {
  const { id } = await post(ama, 'topics', { name: 'Land rights' })
  expect((await post(jonas, 'topics', { name: 'land rights' })).status).toBe(409)
  await ama.browser.put(at(`topics/${id}/level`), { level: 0 })
  expect((await jonas.browser.delete(at(`topics/${id}`))).status).toBe(403)
  await ama.browser.put(at(`topics/${id}/level`), { level: null })
  expect((await jonas.browser.delete(at(`topics/${id}`))).status).toBe(204)
})

interface Promise_ {
  id: string
  standing: string
  verdicts: { verdict: string; reason: string }[]
  withdrawnFor: string | null
}
interface Ledger {
  commitments: Promise_[]
  keeping: { organisation: { name: string }; keeping: { state: string } }[]
}
const ledger = async (by: Seated) => (await (await by.browser.get(at('commitments'))).json()) as Ledger

async function promised(dueOn: string, text = 'We map 300 plots'): Promise<string> {
  return (await post(ama, 'commitments', { text, dueOn })).id
}
const claims = (id: string, by = ama) =>
  by.browser.post(at(`commitments/${id}/claim`), { evidence: 'The map is on the server.' })
const judges = (by: Seated, id: string, verdict: string, reason = '') =>
  by.browser.post(at(`commitments/${id}/verdict`), { verdict, reason })

test('CAP-3.4 done is only what another organisation has confirmed', async () => {
  const kwaku = await aMember(house, table)
  const id = await promised('2026-12-01')
  expect((await judges(jonas, id, 'confirmed')).status).toBe(403)
  expect((await claims(id, kwaku)).status).toBe(204)
  expect((await ledger(miriam)).commitments[0]!.standing).toBe('claimed')
  expect((await judges(ama, id, 'confirmed')).status).toBe(403)
  expect((await judges(jonas, id, 'confirmed')).status).toBe(204)
  expect((await ledger(miriam)).commitments[0]!.standing).toBe('done')
  expect((await ledger(miriam)).keeping).toMatchObject([
    { organisation: { name: 'Asenkro Farmers’ Union' }, keeping: { keptInTime: 1, due: 1 } },
    { organisation: { name: 'Brandt & Sohn' }, keeping: { state: 'unknown' } },
  ])
})

test('CAP-3.4 whoever disputes says why; a new claim asks everybody anew', async () => {
  const id = await promised('2026-12-01')
  await claims(id)
  expect(await (await judges(jonas, id, 'disputed')).json()).toEqual({
    error: { code: 'bad_input', field: 'reason' },
  })
  await judges(jonas, id, 'disputed', 'Half of the plots are missing.')
  expect((await ledger(ama)).commitments[0]).toMatchObject({
    standing: 'disputed',
    verdicts: [{ verdict: 'disputed', reason: 'Half of the plots are missing.' }],
  })
  await claims(id)
  expect((await ledger(ama)).commitments[0]).toMatchObject({ standing: 'claimed', verdicts: [] })
})

test('CAP-3.4 late follows from the date and is stored nowhere', async () => {
  await promised('2026-12-01')
  itIs('2026-12-01T23:59Z')
  expect((await ledger(await back(ama))).commitments[0]!.standing).toBe('open')
  itIs('2026-12-02T00:01Z')
  expect((await ledger(await back(ama))).commitments[0]!.standing).toBe('late')
})

test('CAP-3.4 what is withdrawn stays in the ledger with its reason, and can be judged no more', async () => {
  const id = await promised('2026-12-01')
  const take = () => ama.browser.post(at(`commitments/${id}/withdrawal`), { reason: 'The funding ended.' })
  expect((await take()).status).toBe(204)
  expect((await ledger(jonas)).commitments[0]).toMatchObject({
    standing: 'withdrawn',
    withdrawnFor: 'The funding ended.',
  })
  expect((await take()).status).toBe(403)
  expect((await claims(id)).status).toBe(403)
})

test('CAP-3.4 a promise for yesterday is refused, one for today is not', async () => {
  expect((await post(ama, 'commitments', { text: 'We map', dueOn: '2026-11-22' })).status).toBe(400)
  expect((await post(ama, 'commitments', { text: 'We map', dueOn: today })).status).toBe(201)
})

test('CAP-3.4 fifty answers of one organisation at once are one answer', async () => {
  const id = await promised('2026-12-01')
  await claims(id)
  const answers = Array.from({ length: 50 }, (_, index) =>
    judges(jonas, id, index % 2 ? 'confirmed' : 'disputed', 'Seen it'),
  )
  const statuses = (await Promise.all(answers)).map(({ status }) => status)
  // Where so many want the same place in the record, some are asked to try again (503); none is lost unsaid.
  expect(statuses.filter((status) => status !== 204 && status !== 503)).toEqual([])
  expect((await ledger(ama)).commitments[0]!.verdicts).toHaveLength(1)
})

test('every act leaves its entry in the record, with the name of the organisation as it was', async () => {
  const { id } = await post(ama, 'needs', { kind: 'need', text: 'Travel costs paid', since: '2026-07-20' })
  await ama.browser.delete(at(`needs/${id}`))
  await claims(await promised('2026-12-01'))
  const rows = await house.database.kysely
    .selectFrom('audit_entry')
    .select(['act', 'about'])
    .where('chain', '=', table.id)
    .where('person_id', '=', ama.person.id)
    .orderBy('seq')
    .execute()
  expect(rows.map(({ act }) => act)).toEqual([
    'person.joined',
    'need.recorded',
    'need.withdrawn',
    'commitment.made',
    'commitment.claimed',
  ])
  expect(JSON.parse(rows[1]!.about)).toMatchObject({ organisation: 'Asenkro Farmers’ Union' })
})

test('what is due soon and what others say is done waits for the right people', async () => {
  const waits = async (seated: Seated) => {
    const asker = { personId: seated.person.id } as never
    const place = await placeFor(house, asker, table.slug, 'partnership.read')
    return (await waitingCommitments(house, place)).map(({ kind }) => kind)
  }
  const far = await promised('2027-03-01')
  await promised('2026-12-01', 'We pay the premium')
  expect(await waits(ama)).toEqual(['commitment.due'])
  await claims(far)
  expect(await waits(jonas)).toEqual(['commitment.to-confirm'])
  expect(await waits(miriam)).toEqual([])
  await judges(jonas, far, 'confirmed')
  expect(await waits(jonas)).toEqual([])
})

test('an observer reads none of it, and an organisation without a seat has no page', async () => {
  const henrik = await anObserver(house, table)
  for (const path of [`profiles/${await idOf('Asenkro')}`, 'expertise', 'commitments', 'holiday-calendars'])
    expect((await henrik.browser.get(at(path))).status).toBe(403)
  await house.database.kysely
    .insertInto('organisation')
    .values({ id: 'waiting', partnership_id: table.id, name: 'Harvest Bank', created_at: 0 })
    .execute()
  expect((await ama.browser.get(at('profiles/waiting'))).status).toBe(404)
})

/** The session of a page that is kept open over midnight would have run out: signs in anew. */
async function back(seated: Seated): Promise<Seated> {
  return { ...seated, browser: await signedIn(house, seated.person.email) }
}
