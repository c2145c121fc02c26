import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '@roundtable/foundation/ids'
import { criterionIds } from '@roundtable/shared/due-diligence/criteria'
import {
  addressed,
  aFile,
  anApplication,
  answered,
  check,
  good,
  inReview,
  recommended,
  review,
} from '../../testing/applications.ts'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import type { Browser } from '../../testing/browser.ts'
import { aMember, anObserver, aPartner, type Seated, signedIn } from '../../testing/builders.ts'
import { aWorld, type World } from '../../testing/world.ts'
import { waiting } from './waiting.ts'
import { findPlace } from '../membership/index.ts'

let house: TestWorkspace
let world: World

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
})

interface Opened {
  organisation: string
  nameThen: string
  state: string
  validUntil: string | null
  trialUntil: string | null
  atAGlance: { counts: Record<string, number>; risk: string; flags: string[] } | null
  whole: {
    reviewers: { id: string; name: string }[]
    candidates: { name: string; refusal: string | null; membershipId: string }[]
    criteria: {
      criterion: string
      light: string
      checks: { hash: string; counts: boolean; result: string }[]
    }[]
    conditions: { id: string; metAt: number | null }[]
    messages: { from: string; text: string }[]
    voices: { given: unknown[]; choices: { voice: string; needs: string | null }[]; seats: unknown[] }
  } | null
}

async function opened(id: string, by: Seated = world.secretariat): Promise<Opened> {
  return (await (await by.browser.get(addressed(world, id))).json()) as Opened
}

const voice = (by: Seated, id: string, said: string) =>
  by.browser.post(addressed(world, id, 'voices'), { voice: said, reason: '' })

async function codeOf(response: Response | Promise<Response>): Promise<unknown> {
  return ((await (await response).json()) as { error: unknown }).error
}

async function roleOf(browser: Browser): Promise<string | undefined> {
  const session = (await (await browser.get('/api/session')).json()) as { partnerships: { role: string }[] }
  return session.partnerships[0]?.role
}

const tablePage = () => `/api/partnerships/${world.table.slug}`
const application = (below = '') => `${tablePage()}/application${below}`
const unanswered = { ...answered, exclusions: { ...answered.exclusions, sanctions: null } }

test('CAP-3.2 an applicant is admitted by two seats of two sectors, takes a seat, and its person leads it', async () => {
  const { id, applicant } = await anApplication(world)
  await review(world, id)
  expect((await applicant.get(tablePage())).status).toBe(404)
  await good(voice(world.lead, id, 'admit'))
  expect((await opened(id)).state).toBe('recommended')
  await good(voice(world.otherLead, id, 'admit'))
  expect(await opened(id)).toMatchObject({ state: 'admitted' })
  expect(await roleOf(applicant)).toBe('partner_lead')
  const page = (await (await applicant.get(tablePage())).json()) as {
    organisations: { name: string; seatId: string | null; groupId: string }[]
  }
  const { organisation } = await opened(id)
  expect(page.organisations.find((each) => each.name === organisation)).toMatchObject({
    seatId: expect.any(String),
    groupId: world.table.at('private'),
  })
})

test('CAP-3.2 nothing of the table reaches an applicant before: every other door is as if there were nothing', async () => {
  const { applicant } = await anApplication(world)
  for (const path of ['', '/members', '/documents', '/due-diligence', '/invitations'])
    expect(await codeOf(applicant.get(`${tablePage()}${path}`))).toEqual({ code: 'not_found' })
})

test('CAP-3.2 the applicant reads no reviewer, no note, no check and no voice', async () => {
  const { id, applicant } = await anApplication(world)
  const canary = `canary-${newId()}`
  await good(world.lead.browser.post(addressed(world, id, 'notes'), { text: `note ${canary}` }))
  await good(
    world.lead.browser.post(addressed(world, id, 'checks'), {
      criterion: 'sanctions',
      result: 'concern',
      said: `check ${canary}`,
      evidence: [{ url: `https://example.org/${canary}`, seenOn: '2026-01-01' }],
    }),
  )
  await good(
    world.secretariat.browser.post(addressed(world, id, 'messages'), { text: 'Who owns you?', asks: true }),
  )
  const text = await (await applicant.get(application())).text()
  expect(text).toContain('Who owns you?')
  expect(text).toContain('info_requested')
  for (const secret of [canary, world.lead.person.name, world.otherLead.person.name, 'Miriam Osei'])
    expect(text).not.toContain(secret)
  expect(text).not.toMatch(/reviewer|note|check|voice|candidate/)
})

test('CAP-3.2 who applies stands in no list of the table, and nobody is invited to its name past the file', async () => {
  await aFile(world, 'Silent Bank')
  const page = await (await world.observer.browser.get(tablePage())).text()
  expect(page).not.toContain('Silent Bank')
  const past = world.secretariat.browser.post(`${tablePage()}/invitations`, {
    email: `${newId()}@example.org`,
    role: 'partner_lead',
    organisation: { name: 'SILENT BANK', groupId: world.table.at('private') },
  })
  expect(await codeOf(past)).toEqual({ code: 'already_exists', field: 'organisation.name' })
})

test('an organisation at the table cannot apply, and one that applies has one file', async () => {
  await aFile(world, 'Twice Bank')
  const again = (name: string) =>
    world.secretariat.browser.post(`${tablePage()}/due-diligence`, {
      organisation: { name },
      groupId: world.table.at('private'),
      email: `${newId()}@example.org`,
    })
  expect(await codeOf(again('twice bank'))).toEqual({ code: 'already_exists', field: 'organisation' })
  expect(await codeOf(again('Brandt & Sohn Chocolate'))).toMatchObject({ code: 'already_exists' })
})

test('CAP-3.2 an answer to what was asked brings the file back into review', async () => {
  const { id, applicant } = await anApplication(world)
  await good(
    world.secretariat.browser.post(addressed(world, id, 'messages'), { text: 'Who owns you?', asks: true }),
  )
  await good(applicant.post(application('/messages'), { text: 'Our members' }))
  const { state, whole } = await opened(id)
  expect(state).toBe('in_review')
  expect(whole!.messages).toMatchObject([
    { from: 'partnership', text: 'Who owns you?' },
    { from: 'applicant', text: 'Our members' },
  ])
})

test('CAP-3.2 a form that is not complete is not submitted, and says so', async () => {
  await aFile(world, 'Harvest Bank')
  const { browser } = world.applicant
  await good(browser.post(application('/form'), { ...answered, reason: '' }))
  expect(await codeOf(browser.post(application('/submission'), {}))).toEqual({
    code: 'not_now',
    field: 'formComplete',
  })
  expect(await (await browser.get(application())).json()).toMatchObject({
    state: 'draft',
    missing: ['reason'],
  })
})

test('an applicant withdraws, keeps its own page, and may apply again with a new file', async () => {
  await aFile(world, 'Harvest Bank')
  const { browser } = world.applicant
  await good(browser.post(application('/withdrawal'), {}))
  expect(await (await browser.get(application())).json()).toMatchObject({ state: 'withdrawn' })
  await aFile(world, 'Harvest Bank')
  expect(await (await browser.get(application())).json()).toMatchObject({ state: 'draft' })
})

test('CAP-3.2 a missing answer to a question of exclusion blocks the seat; with conditions it watches until it is answered', async () => {
  const { id, applicant } = await anApplication(world, unanswered)
  await review(world, id, 'admit_with_conditions')
  expect(await codeOf(voice(world.lead, id, 'admit'))).toEqual({ code: 'not_now', field: 'exclusionsClear' })
  await good(voice(world.lead, id, 'admit_with_conditions'))
  await good(voice(world.otherLead, id, 'admit_with_conditions'))
  expect(await roleOf(applicant)).toBe('observer')
  expect(await opened(id)).toMatchObject({ state: 'admitted_with_conditions', trialUntil: '2030-01-31' })

  await good(applicant.post(application('/form'), answered))
  for (const { id: conditionId } of (await opened(id)).whole!.conditions)
    await good(world.lead.browser.post(addressed(world, id, `conditions/${conditionId}/met`), {}))
  expect(await opened(id)).toMatchObject({ state: 'admitted', trialUntil: null })
  expect(await roleOf(applicant)).toBe('partner_lead')
})

test('CAP-3.2 with all questions answered, conditions do not hold back the seat', async () => {
  const { id, applicant } = await anApplication(world)
  await review(world, id, 'admit_with_conditions')
  await good(voice(world.lead, id, 'admit_with_conditions'))
  await good(voice(world.otherLead, id, 'admit_with_conditions'))
  expect(await roleOf(applicant)).toBe('partner_lead')
  expect((await opened(id)).whole!.conditions).toHaveLength(2)
})

test('CAP-3.2 an exclusion that failed leaves nothing but to decline', async () => {
  const id = await inReview(world)
  await check(world, world.lead.browser, id, 'sanctions', 'fail')
  for (const { browser } of [world.lead, world.otherLead])
    await good(
      browser.post(addressed(world, id, 'recommendations'), {
        recommends: 'admit_with_conditions',
        reason: 'As found',
        conditions: [{ text: 'Get off the list', dueOn: '2030-01-31' }],
      }),
    )
  for (const said of ['admit', 'admit_with_conditions'])
    expect(await codeOf(voice(world.lead, id, said))).toMatchObject({ code: 'not_now' })
  await good(voice(world.lead, id, 'decline'))
  await good(voice(world.otherLead, id, 'decline'))
  expect((await opened(id)).state).toBe('declined')
})

test('CAP-3.2 two leads of one sector admit nobody', async () => {
  const third = await aPartner(house, world.table, 'Ingrid Solheim', {
    organisation: 'Nordhavn Trading',
    sector: 'private',
  })
  await aPartner(house, world.table, 'Elena Marchetti', { organisation: 'Tierra Alta', sector: 'private' })
  const id = await recommended(world)
  await good(voice(world.otherLead, id, 'admit'))
  await good(voice(third, id, 'admit'))
  expect((await opened(id)).state).toBe('recommended')
  await good(voice(world.lead, id, 'admit'))
  expect((await opened(id)).state).toBe('admitted')
})

test('a seat has one voice: a second lead of it, or a second thought, replaces the first', async () => {
  const second = await aPartner(house, world.table, 'Kwame Asante')
  const id = await recommended(world)
  await good(voice(world.lead, id, 'decline'))
  await good(voice(second, id, 'admit'))
  expect((await opened(id)).whole!.voices).toMatchObject({ given: [{ voice: 'admit' }], seats: [{}, {}] })
})

test('CAP-3.2 the secretariat has no voice', async () => {
  const id = await recommended(world)
  expect(await codeOf(voice(world.secretariat, id, 'admit'))).toEqual({ code: 'not_allowed' })
  const asIf = {
    file_id: id,
    seat_id: '',
    voice: 'admit',
    reason: '',
    person_id: world.secretariat.person.id,
    role: 'secretariat',
    at: 0,
  } as const
  await expect(house.database.kysely.insertInto('diligence_voice').values(asIf).execute()).rejects.toThrow(
    /constraint/i,
  )
})

test('50 voices at once are one per seat, and admit once', async () => {
  const { id, applicant } = await anApplication(world)
  await review(world, id)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => voice(at % 2 ? world.lead : world.otherLead, id, 'admit')),
  )
  expect(answers.map(({ status }) => status).filter((status) => status !== 204 && status !== 409)).toEqual([])
  expect(await roleOf(applicant)).toBe('partner_lead')
  const acts = await house.database.kysely
    .selectFrom('audit_entry')
    .select('act')
    .where('chain', '=', world.table.id)
    .where('act', '=', 'diligence.seated')
    .execute()
  expect(acts).toHaveLength(1)
})

test('CAP-3.2 what a reviewer finds late voids the voices given before, and both stay in the history', async () => {
  const id = await recommended(world)
  await good(voice(world.otherLead, id, 'admit'))
  await check(world, world.lead.browser, id, 'corruption', 'fail')
  const { whole } = await opened(id)
  expect(whole!.voices.given).toEqual([])
  const corruption = whole!.criteria.find((each) => each.criterion === 'corruption')!
  expect(corruption.light).toBe('alert')
  expect(corruption.checks.map(({ result, counts }) => [result, counts])).toEqual([
    ['fail', true],
    ['pass', true],
    ['pass', false],
  ])
  for (const { hash } of corruption.checks) expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('CAP-3.2 a result changed after the decision is flagged', async () => {
  const id = await recommended(world)
  for (const lead of [world.lead, world.otherLead]) await good(voice(lead, id, 'admit'))
  house.clock.turn(1000)
  await check(world, world.lead.browser, id, 'sanctions', 'pass')
  expect((await opened(id)).atAGlance!.flags).toEqual([])
  await check(world, world.lead.browser, id, 'sanctions', 'concern')
  expect((await opened(id)).atAGlance!.flags).toEqual(['changed_after_decision'])
})

test('CAP-3.2 reviewers come from two sectors, and from nobody who competes', async () => {
  const { id } = await anApplication(world)
  const [first] = (await opened(id)).whole!.reviewers
  await good(world.secretariat.browser.delete(addressed(world, id, `reviewers/${first!.id}`)))
  const member = await aMember(house, world.table, 'Mads Eriksen', {
    organisation: 'Brandt & Sohn Chocolate',
    sector: 'private',
  })
  await good(world.lead.browser.post(addressed(world, id, 'interests'), { reason: 'Same buyers' }))
  const { candidates } = (await opened(id)).whole!
  const why = Object.fromEntries(candidates.map((each) => [each.name, each.refusal]))
  expect(why).toMatchObject({
    'Ama Dankwa': 'competitor',
    'Kwaku Mensah': 'competitor',
    'Jonas Brandt': 'already',
    'Mads Eriksen': 'same_sector',
  })
  const { membershipId } = candidates.find((each) => each.name === member.person.name)!
  const refused = world.secretariat.browser.post(addressed(world, id, 'reviewers'), { membershipId })
  expect(await codeOf(refused)).toEqual({ code: 'bad_input', field: 'membershipId' })
})

test('a reviewer whose lead declares to compete is released at once', async () => {
  const { id } = await anApplication(world)
  await good(world.lead.browser.post(addressed(world, id, 'interests'), { reason: 'Same buyers' }))
  expect((await opened(id)).whole!.reviewers.map((each) => each.name)).toEqual(['Jonas Brandt'])
  expect(
    (
      await world.lead.browser.post(addressed(world, id, 'checks'), {
        criterion: 'sanctions',
        result: 'pass',
        said: 'Late',
        evidence: [],
      })
    ).status,
  ).toBe(403)
})

test('members read where a file stands and nothing in it; who is in the file reads no more of its own', async () => {
  const { id, applicant } = await anApplication(world)
  expect(await opened(id, world.member)).toMatchObject({ state: 'in_review', whole: null, atAGlance: null })
  expect((await opened(id, world.lead)).whole).not.toBeNull()
  await review(world, id)
  for (const lead of [world.lead, world.otherLead]) await good(voice(lead, id, 'admit'))
  const own = (await (await applicant.get(addressed(world, id))).json()) as Opened
  expect(own).toMatchObject({ state: 'admitted', whole: null, atAGlance: null })
})

test('CAP-3.2 an applicant who is asked and does not answer for 60 days is flagged, and the file can go on', async () => {
  const { id } = await anApplication(world)
  const { browser } = world.secretariat
  await good(browser.post(addressed(world, id, 'messages'), { text: 'Who owns you?', asks: true }))
  const day = 24 * 60 * 60 * 1000
  const file = () =>
    house.database.kysely.selectFrom('diligence_file').select(['state_since']).where('id', '=', id)
  const { state_since } = await file().executeTakeFirstOrThrow()
  await house.database.kysely
    .updateTable('diligence_file')
    .set({ state_since: state_since - 60 * day, heard_at: state_since - 60 * day })
    .where('id', '=', id)
    .execute()
  expect((await opened(id)).atAGlance!.flags).toEqual(['applicant_silent'])
  await good(browser.post(addressed(world, id, 'moves'), { move: 'go_on' }))
  expect((await opened(id)).state).toBe('in_review')
})

test('CAP-3.2 an organisation that is renamed keeps its file, which says both names', async () => {
  const id = await aFile(world, 'Old Name Bank')
  await house.database.kysely
    .updateTable('organisation')
    .set({ name: `New Name Bank ${id}` })
    .where('partnership_id', '=', world.table.id)
    .where('name', '=', 'Old Name Bank')
    .execute()
  expect(await opened(id)).toMatchObject({
    organisation: `New Name Bank ${id}`,
    nameThen: 'Old Name Bank',
    atAGlance: { flags: ['renamed'] },
  })
})

test('CAP-3.2 a trial as an observer ends with its day, and never before the reviewers vouch', async () => {
  const { id, applicant } = await anApplication(world)
  const { browser } = world.secretariat
  const until = new Date(house.clock.now()).toISOString().slice(0, 10)
  const begin = (day: string) => browser.post(addressed(world, id, 'trial'), { until: day })
  expect(await codeOf(begin(until))).toEqual({ code: 'not_now', field: 'state' })
  await review(world, id)
  expect(await codeOf(begin('2099-01-01'))).toEqual({ code: 'bad_input', field: 'until' })
  await good(begin(until))
  expect(await roleOf(applicant)).toBe('observer')
  expect((await applicant.get(tablePage())).status).toBe(200)
  await house.database.kysely
    .updateTable('diligence_file')
    .set({ trial_until: '2001-01-01' })
    .where('id', '=', id)
    .execute()
  await house.workspace.tidy()
  expect((await applicant.get(tablePage())).status).toBe(404)
  expect((await applicant.get(application())).status).toBe(200)
})

test('CAP-3.2 a partner is looked at again: the others suspend it, and its people reach nothing until it is back', async () => {
  await aPartner(house, world.table, 'Rui Tavares', { organisation: 'University', sector: 'academia' })
  const id = await recommended(world)
  const rui = (await opened(id)).whole!.candidates.find((each) => each.name === 'Rui Tavares')!
  const page = (await (await world.lead.browser.get(tablePage())).json()) as {
    organisations: { id: string; name: string }[]
  }
  expect(rui.refusal).toBe('enough')
  const university = page.organisations.find((each) => each.name === 'University')!
  const { browser } = world.secretariat
  const answer = await good(
    browser.post(`${tablePage()}/due-diligence`, { organisation: { id: university.id } }),
  )
  const again = ((await answer.json()) as { id: string }).id
  expect((await opened(again)).state).toBe('re_review')
  for (const name of ['Ama Dankwa', 'Jonas Brandt']) {
    const { candidates } = (await opened(again)).whole!
    const { membershipId } = candidates.find((each) => each.name === name)!
    await good(browser.post(addressed(world, again, 'reviewers'), { membershipId }))
  }
  await review(world, again, 'decline')
  const person = await signedInAs('Rui Tavares')
  expect(
    await codeOf(person.post(addressed(world, again, 'voices'), { voice: 'admit', reason: '' })),
  ).toEqual({
    code: 'not_allowed',
  })
  expect(await codeOf(voice(world.lead, again, 'decline'))).toEqual({
    code: 'not_now',
    field: 'not isPartner',
  })
  for (const lead of [world.lead, world.otherLead]) await good(voice(lead, again, 'suspend'))
  expect((await opened(again)).state).toBe('suspended')
  expect((await person.get(tablePage())).status).toBe(404)

  await good(browser.post(addressed(world, again, 'moves'), { move: 'review_again' }))
  await review(world, again)
  for (const lead of [world.lead, world.otherLead]) await good(voice(lead, again, 'admit'))
  expect((await person.get(tablePage())).status).toBe(200)

  await good(browser.post(addressed(world, again, 'moves'), { move: 'record_leaving' }))
  expect((await person.get(tablePage())).status).toBe(404)
})

async function signedInAs(name: string): Promise<Browser> {
  const { email } = await house.database.kysely
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select('person.email')
    .where('person.name', '=', name)
    .where('membership.partnership_id', '=', world.table.id)
    .executeTakeFirstOrThrow()
  return signedIn(house, email)
}

test('the record says what happened to a file, in states and names, and nothing that stands in it', async () => {
  const { id, applicant } = await anApplication(world, { ...answered, about: 'canary-of-the-form' })
  await good(world.lead.browser.post(addressed(world, id, 'notes'), { text: 'canary-of-a-note' }))
  await good(applicant.post(application('/messages'), { text: 'canary-of-a-message' }))
  const entries = await house.database.kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', world.table.id)
    .where('act', 'like', 'diligence.%')
    .orderBy('seq')
    .execute()
  expect(entries.map((entry) => entry.act)).toEqual([
    'diligence.opened',
    'diligence.form-saved',
    'diligence.moved',
    'diligence.moved',
    'diligence.reviewer-assigned',
    'diligence.reviewer-assigned',
    'diligence.moved',
    'diligence.noted',
    'diligence.message-sent',
  ])
  expect(JSON.stringify(entries)).not.toContain('canary')
})

test('what waits: reviewers have to look, leads have to speak, the applicant has to answer', async () => {
  const { id } = await anApplication(world)
  const kinds = async (seated: Seated) => {
    const place = (await findPlace(house.database.kysely, seated.person.id, world.table.slug))!
    return (await waiting({ database: house.database, clock: house.clock }, place)).map((each) => each.kind)
  }
  expect(await kinds(world.lead)).toEqual(['due-diligence.to-review'])
  expect(await kinds(world.member)).toEqual([])
  await review(world, id)
  expect(await kinds(world.otherLead)).toEqual(['due-diligence.voice-wanted'])
  await good(voice(world.otherLead, id, 'admit'))
  expect(await kinds(world.otherLead)).toEqual([])
  await aFile(world, 'Harvest Bank')
  expect(await kinds(world.applicant)).toEqual(['due-diligence.to-answer'])
  expect(await kinds(await anObserver(house, world.table, 'Somebody Watching'))).toEqual([])
})

test('T8 a file of another table and one that never was are the same answer, at every criterion', async () => {
  const id = await inReview(world)
  const elsewhere = await aWorld(house)
  for (const criterion of criterionIds.slice(0, 2)) {
    const body = { criterion, result: 'pass', said: 'As seen', evidence: [] }
    const foreign = await elsewhere.lead.browser.post(addressed(elsewhere, id, 'checks'), body)
    const absent = await elsewhere.lead.browser.post(addressed(elsewhere, newId(), 'checks'), body)
    expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
  }
})
