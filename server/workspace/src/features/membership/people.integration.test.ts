import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aDocument,
  aMember,
  anApplicant,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'
import { act, membersSeenBy, placeOf, undo } from '../../testing/people.ts'
import { recordOf } from '../../testing/record.ts'

let house: TestWorkspace
let table: TestTable
let miriam: Seated
let ama: Seated
let kwaku: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  kwaku = await aMember(house, table)
})

const path = () => `/api/partnerships/${table.slug}`
const brandt = { organisation: 'Brandt & Sohn Chocolate', sector: 'private' } as const
const reason = 'Shared a draft with the press'

async function see(seated: Seated, name: string) {
  return (await membersSeenBy(seated)).find(({ person }) => person.name === name)
}

async function lost(seated: Seated): Promise<unknown[]> {
  return ((await (await seated.browser.get('/api/session')).json()) as { lost: unknown[] }).lost
}

const lastEntry = async () => (await recordOf(house, table.id)).at(-1)

describe('removing', () => {
  test('a removed person finds nothing here any more, and keeps their other tables', async () => {
    const elsewhere = await aTable(house)
    await aPartner(house, elsewhere, ama)
    expect((await act(miriam, ama, 'remove', { reason })).status).toBe(204)
    expect((await ama.browser.get(path())).status).toBe(404)
    expect((await ama.browser.get(`/api/partnerships/${elsewhere.slug}`)).status).toBe(200)
    expect(await see(miriam, 'Ama Dankwa')).toBeUndefined()
  })

  test('they read when and why, the record keeps it, and what they wrote stays', async () => {
    const id = await aDocument(ama)
    await act(miriam, ama, 'remove', { reason })
    const at = house.clock.now()
    expect(await lost(ama)).toEqual([
      { slug: table.slug, name: `Partnership ${table.slug}`, standing: 'removed', since: at, reason },
    ])
    expect(await lastEntry()).toEqual({
      act: 'person.removed',
      by: miriam.person.id,
      about: { person: ama.person.id, reason },
    })
    expect((await kwaku.browser.get(`${path()}/documents/${id}`)).status).toBe(200)
  })

  test('of a place that ended long ago nothing is said any more', async () => {
    await act(miriam, ama, 'remove', { reason })
    const rows = house.database.kysely.updateTable('membership').where('person_id', '=', ama.person.id)
    await rows.set({ ended_at: house.clock.now() - 91 * 24 * 60 * 60 * 1000 }).execute()
    expect(await lost(ama)).toEqual([])
  })

  test('a membership is ended, not deleted: who did it and when stays known', async () => {
    await act(miriam, ama, 'remove', { reason })
    const row = await house.database.kysely
      .selectFrom('membership')
      .selectAll()
      .where('person_id', '=', ama.person.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ ended_at: house.clock.now(), ended_by: miriam.person.id, ended_for: reason })
  })

  test('a reason is needed', async () => {
    const response = await act(miriam, ama, 'remove', { reason: ' ' })
    expect(await response.json()).toEqual({ error: { code: 'bad_input', field: 'reason' } })
  })

  test('who is asked back loses nothing any more', async () => {
    await act(miriam, ama, 'remove', { reason })
    await aPartner(house, table, ama)
    expect(await lost(ama)).toEqual([])
  })
})

describe('the last secretariat', () => {
  test('cannot be removed, suspended or given another role, and cannot leave', async () => {
    const answers = [
      await act(miriam, miriam, 'remove', { reason }),
      await act(miriam, miriam, 'suspend', { reason }),
      await act(miriam, miriam, 'role', { role: 'observer' }),
      await miriam.browser.post(`${path()}/leave`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409])
    expect(await answers[0]!.json()).toEqual({ error: { code: 'not_now' } })
  })

  test('is not the last while another can act; one that is suspended cannot', async () => {
    const tomas = await aSecretariat(house, table, 'Tomás Varga')
    expect((await act(miriam, tomas, 'suspend', { reason })).status).toBe(204)
    expect((await miriam.browser.post(`${path()}/leave`, {})).status).toBe(409)
    expect((await undo(miriam, tomas, 'suspend')).status).toBe(204)
    expect((await miriam.browser.post(`${path()}/leave`, {})).status).toBe(204)
  })

  test('two that remove each other at the same moment leave one', async () => {
    const tomas = await aSecretariat(house, table, 'Tomás Varga')
    const [ofMiriam, ofTomas] = [await placeOf(tomas, miriam), await placeOf(miriam, tomas)]
    const answers = await Promise.all([
      tomas.browser.post(`${ofMiriam}/remove`, { reason }),
      miriam.browser.post(`${ofTomas}/remove`, { reason }),
    ])
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1)
    const left = (await membersSeenBy(ama)).filter((member) => member.role === 'secretariat')
    expect(left).toHaveLength(1)
  })
})

describe('suspending', () => {
  test('a suspended person reaches nothing, keeps the place, and reads since when and why', async () => {
    await act(miriam, ama, 'suspend', { reason })
    const since = house.clock.now()
    expect((await ama.browser.get(path())).status).toBe(404)
    expect(await see(kwaku, 'Ama Dankwa')).toMatchObject({ role: 'partner_lead', suspendedSince: since })
    expect(await lost(ama)).toMatchObject([{ standing: 'suspended', since, reason }])
    await undo(miriam, ama, 'suspend')
    expect((await ama.browser.get(path())).status).toBe(200)
    expect(await lost(ama)).toEqual([])
    expect(await lastEntry()).toMatchObject({ act: 'person.returned' })
  })

  test('a suspended person cannot be invited past the suspension', async () => {
    await act(miriam, ama, 'suspend', { reason })
    const invitation = { email: ama.person.email, role: 'observer' }
    expect((await miriam.browser.post(`${path()}/invitations`, invitation)).status).toBe(409)
  })
})

describe('roles', () => {
  test('a member becomes lead, a lead observer: one role at a time, at once', async () => {
    expect((await act(miriam, kwaku, 'role', { role: 'partner_lead' })).status).toBe(204)
    expect((await act(miriam, ama, 'role', { role: 'observer' })).status).toBe(204)
    expect(await see(miriam, 'Kwaku Mensah')).toMatchObject({ role: 'partner_lead' })
    const started = await ama.browser.post(`${path()}/documents`, { kind: 'vision', title: 'Mine' })
    expect(started.status).toBe(403)
    expect(await lastEntry()).toMatchObject({
      act: 'person.changed-role',
      about: { person: ama.person.id, from: 'partner_lead', to: 'observer' },
    })
  })

  test('who joins the secretariat acts for no organisation any more, and their longer sessions end', async () => {
    await act(miriam, ama, 'role', { role: 'secretariat' })
    expect((await ama.browser.get('/api/session')).status).toBe(401)
    expect(await see(miriam, 'Ama Dankwa')).toMatchObject({ role: 'secretariat', organisation: null })
  })

  test('who leaves the secretariat for a partner acts for an organisation that holds a seat', async () => {
    const tomas = await aSecretariat(house, table, 'Tomás Varga')
    const unseated = (await aPartner(house, table, 'Clara Wieland', { organisation: 'No Seat Ltd' })).person
      .id
    const members = await membersSeenBy(miriam)
    const of = (personId: string) => members.find(({ person }) => person.id === personId)!.organisation!.id
    for (const organisationId of [undefined, of(unseated), 'never-was']) {
      const response = await act(miriam, tomas, 'role', { role: 'partner_member', organisationId })
      expect(await response.json()).toEqual({ error: { code: 'bad_input', field: 'organisationId' } })
    }
    const organisationId = of(ama.person.id)
    expect((await act(miriam, tomas, 'role', { role: 'partner_member', organisationId })).status).toBe(204)
    expect(await see(ama, 'Tomás Varga')).toMatchObject({ organisation: { id: organisationId } })
  })

  test('nobody becomes an applicant, and an applicant is not there to be changed', async () => {
    expect((await act(miriam, kwaku, 'role', { role: 'applicant' })).status).toBe(400)
    const bea = await anApplicant(house, table)
    const { id } = await house.database.kysely
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', bea.person.id)
      .executeTakeFirstOrThrow()
    const response = await miriam.browser.post(`${path()}/members/${id}/role`, { role: 'partner_lead' })
    expect(response.status).toBe(404)
  })

  test('the same role again is no act', async () => {
    const before = await recordOf(house, table.id)
    await act(miriam, kwaku, 'role', { role: 'partner_member' })
    expect(await recordOf(house, table.id)).toEqual(before)
  })
})

describe('deputies', () => {
  test('a lead names a deputy of the own organisation and takes it back', async () => {
    expect((await act(ama, kwaku, 'deputy')).status).toBe(204)
    expect(await see(miriam, 'Kwaku Mensah')).toMatchObject({ isDeputy: true })
    expect((await undo(ama, kwaku, 'deputy')).status).toBe(204)
    expect(await see(miriam, 'Kwaku Mensah')).toMatchObject({ isDeputy: false })
    const acts = (await recordOf(house, table.id)).map((entry) => entry.act)
    expect(acts.slice(-2)).toEqual(['person.named-deputy', 'person.deputy-no-more'])
  })

  test('another organisation’s member, a lead and an observer are not theirs to name', async () => {
    const clara = await aMember(house, table, 'Clara Wieland', brandt)
    for (const other of [clara, ama, await anObserver(house, table), miriam]) {
      const response = await act(ama, other, 'deputy')
      expect([response.status, await response.json()]).toEqual([403, { error: { code: 'not_allowed' } }])
    }
  })

  test('a deputy whose role changes is deputy no more', async () => {
    await act(ama, kwaku, 'deputy')
    await act(miriam, kwaku, 'role', { role: 'partner_lead' })
    expect(await see(miriam, 'Kwaku Mensah')).toMatchObject({ isDeputy: false })
  })
})

describe('leaving', () => {
  test('a person leaves by themself; the record says so and they read it', async () => {
    expect((await kwaku.browser.post(`${path()}/leave`, {})).status).toBe(204)
    expect((await kwaku.browser.get(path())).status).toBe(404)
    expect(await lost(kwaku)).toMatchObject([{ standing: 'left', reason: null }])
    expect(await lastEntry()).toMatchObject({ act: 'person.left', by: kwaku.person.id })
  })

  test('a seat falls vacant with the last person who acted for it, not before', async () => {
    const jonas = await aPartner(house, table, 'Jonas Brandt', brandt)
    const clara = await aMember(house, table, 'Clara Wieland', brandt)
    const holders = async () => {
      const page = (await (await miriam.browser.get(path())).json()) as {
        groups: { id: string; name: string }[]
        seats: { groupId: string; holders: unknown[] }[]
      }
      return page.seats.find(({ groupId }) => groupId === table.at('private'))!.holders
    }
    await jonas.browser.post(`${path()}/leave`, {})
    expect(await holders()).toHaveLength(1)
    await act(miriam, clara, 'remove', { reason })
    expect(await holders()).toHaveLength(0)
    expect(await lastEntry()).toMatchObject({
      act: 'seat.vacated',
      about: { organisation: brandt.organisation, people: null },
    })
  })
})

test('nobody but the secretariat removes, suspends and changes roles', async () => {
  for (const seated of [ama, kwaku, await anObserver(house, table)]) {
    for (const [verb, body] of [
      ['remove', { reason }],
      ['suspend', { reason }],
      ['role', { role: 'observer' }],
    ] as const) {
      expect((await act(seated, miriam, verb, body)).status).toBe(403)
    }
  }
})

test('T4 a membership of another table is not found, even by its secretariat', async () => {
  const elsewhere = await aTable(house)
  const tomas = await aSecretariat(house, elsewhere, 'Tomás Varga')
  const { id } = (await see(miriam, 'Ama Dankwa'))!
  const there = `/api/partnerships/${elsewhere.slug}/members`
  const foreign = await tomas.browser.post(`${there}/${id}/remove`, { reason })
  const absent = await tomas.browser.post(`${there}/never-was/remove`, { reason })
  expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
  expect(foreign.status).toBe(404)
  expect(await membersSeenBy(ama)).toHaveLength(3)
})
