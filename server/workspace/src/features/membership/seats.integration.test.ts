import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anApplicant,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'
import { membersSeenBy } from '../../testing/people.ts'
import { recordOf } from '../../testing/record.ts'

let house: TestWorkspace
let table: TestTable
let miriam: Seated
let jonas: Seated
let clara: Seated

const brandt = { organisation: 'Brandt & Sohn Chocolate', sector: 'private' } as const

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', brandt)
  clara = await aMember(house, table, 'Clara Wieland', brandt)
})

const path = () => `/api/partnerships/${table.slug}`
const reason = 'The company leaves the trade'

interface Seat {
  id: string
  groupId: string
  holders: { id: string; name: string }[]
}

async function seats(): Promise<Seat[]> {
  return ((await (await miriam.browser.get(path())).json()) as { seats: Seat[] }).seats
}

const seatOfBrandt = async () => (await seats()).find(({ groupId }) => groupId === table.at('private'))!

async function opened(): Promise<string> {
  const response = await miriam.browser.post(`${path()}/seats`, { groupId: table.at('academia') })
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

const take = (id: string, organisation: object) =>
  miriam.browser.post(`${path()}/seats/${id}/holders`, { organisation })

const giveUp = async (people: 'observe' | 'leave') => {
  const { id, holders } = await seatOfBrandt()
  const organisationId = holders[0]!.id
  return miriam.browser.post(`${path()}/seats/${id}/vacate`, { organisationId, people, reason })
}

async function handOver(to: object, people: 'observe' | 'leave', seat = seatOfBrandt()) {
  const { id, holders } = await seat
  const organisationId = holders[0]!.id
  return miriam.browser.post(`${path()}/seats/${id}/hand-over`, { organisationId, to, people, reason })
}

async function invited(role: string, organisation: object): Promise<{ id: string; token: string }> {
  const email = `${crypto.randomUUID()}@example.org`
  const response = await miriam.browser.post(`${path()}/invitations`, { email, role, organisation })
  expect(response.status).toBe(201)
  const { id, link } = (await response.json()) as { id: string; link: string }
  return { id, token: link.split('#')[1]! }
}

const accept = (token: string) =>
  house.browser().post('/api/invitations/accept', { token, name: 'Newcomer', password: 'twelve letters' })

const acts = async () => (await recordOf(house, table.id)).map(({ act }) => act)

describe('a seat', () => {
  test('opens vacant, is taken, shared by two and no more', async () => {
    const id = await opened()
    expect((await seats()).find((seat) => seat.id === id)).toMatchObject({ holders: [] })
    expect((await take(id, { name: 'University of Lindenau' })).status).toBe(204)
    expect((await take(id, { name: 'Institute for Tropical Agronomy' })).status).toBe(204)
    const third = await take(id, { name: 'Savanna School' })
    expect([third.status, await third.json()]).toEqual([409, { error: { code: 'not_now' } }])
    const seat = (await seats()).find((each) => each.id === id)!
    expect(seat.holders.map(({ name }) => name)).toEqual([
      'University of Lindenau',
      'Institute for Tropical Agronomy',
    ])
    expect((await acts()).slice(-3)).toEqual(['seat.opened', 'seat.taken', 'seat.shared'])
  })

  test('is not taken by an organisation that holds one, or that is only applying', async () => {
    const id = await opened()
    await anApplicant(house, table)
    for (const [organisation, status] of [
      [{ name: 'brandt & SOHN chocolate' }, 409],
      [{ id: (await seatOfBrandt()).holders[0]!.id }, 409],
      [{ name: 'Harvest Bank' }, 409],
    ] as const) {
      expect([organisation, (await take(id, organisation)).status]).toEqual([organisation, status])
    }
  })

  test('is closed when nobody holds it, and is not there any more', async () => {
    const held = await seatOfBrandt()
    expect((await miriam.browser.delete(`${path()}/seats/${held.id}`)).status).toBe(409)
    const id = await opened()
    expect((await miriam.browser.delete(`${path()}/seats/${id}`)).status).toBe(204)
    expect((await miriam.browser.delete(`${path()}/seats/${id}`)).status).toBe(404)
    expect((await seats()).map((seat) => seat.id)).toEqual([held.id])
  })
})

describe('giving up a seat', () => {
  test('leaves it vacant; its people watch from now on', async () => {
    expect((await giveUp('observe')).status).toBe(204)
    expect((await seatOfBrandt()).holders).toEqual([])
    const people = await membersSeenBy(jonas)
    expect(people.filter(({ role }) => role === 'observer').map(({ person }) => person.name)).toEqual([
      'Clara Wieland',
      'Jonas Brandt',
    ])
    expect((await acts()).slice(-3)).toEqual(['person.changed-role', 'person.changed-role', 'seat.vacated'])
  })

  test('or they leave, and read why', async () => {
    await giveUp('leave')
    expect((await clara.browser.get(path())).status).toBe(404)
    const { lost } = (await (await clara.browser.get('/api/session')).json()) as { lost: unknown[] }
    expect(lost).toMatchObject([{ standing: 'removed', reason }])
  })

  test('withdraws who was invited to act for it', async () => {
    const { token } = await invited('partner_member', { id: (await seatOfBrandt()).holders[0]!.id })
    await giveUp('observe')
    expect((await accept(token)).status).toBe(410)
    expect(await (await miriam.browser.get(`${path()}/invitations`)).json()).toEqual([])
  })
})

describe('handing a seat over', () => {
  test('the seat stays, its holder and people change', async () => {
    const before = await seatOfBrandt()
    expect((await handOver({ name: 'Nordhavn Trading' }, 'observe')).status).toBe(204)
    const after = await seatOfBrandt()
    expect(after).toMatchObject({ id: before.id, holders: [{ name: 'Nordhavn Trading' }] })
    expect((await membersSeenBy(jonas)).find(({ self }) => self)).toMatchObject({ role: 'observer' })
    const entry = (await recordOf(house, table.id)).at(-1)
    expect(entry).toMatchObject({
      act: 'seat.handed-over',
      by: miriam.person.id,
      about: { from: brandt.organisation, to: 'Nordhavn Trading', people: 'observe', reason },
    })
  })

  test('not to its own holder, nor to one that has a seat', async () => {
    await aPartner(house, table)
    for (const name of [brandt.organisation, 'Asenkro Farmers’ Union']) {
      const response = await handOver({ name }, 'leave')
      expect([response.status, await response.json()]).toEqual([
        409,
        { error: { code: 'already_exists', field: 'to' } },
      ])
    }
    expect((await jonas.browser.get(path())).status).toBe(200)
  })

  test('of two at the same moment, one counts', async () => {
    const seat = seatOfBrandt()
    const answers = await Promise.all([
      handOver({ name: 'Nordhavn Trading' }, 'leave', seat),
      handOver({ name: 'Valley Bean Processors' }, 'leave', seat),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 400])
    expect((await seatOfBrandt()).holders).toHaveLength(1)
  })
})

describe('a partner’s invitation', () => {
  test('of a new organisation needs a group or a vacant seat', async () => {
    const email = 'new@example.org'
    const organisation = { name: 'University of Lindenau', groupId: null }
    const nowhere = { email, role: 'partner_lead', organisation }
    const refused = await miriam.browser.post(`${path()}/invitations`, nowhere)
    expect(await refused.json()).toEqual({ error: { code: 'bad_input', field: 'organisation.groupId' } })
    const seatId = await opened()
    await invited('partner_lead', { name: 'University of Lindenau', seatId })
    const seat = (await seats()).find(({ id }) => id === seatId)!
    expect(seat.holders).toMatchObject([{ name: 'University of Lindenau' }])
  })

  test('of an organisation without a seat is refused, an observer’s is not', async () => {
    await giveUp('observe')
    const members = await membersSeenBy(miriam)
    const { id } = members.find(({ person }) => person.name === 'Jonas Brandt')!.organisation!
    const body = { email: 'new@example.org', role: 'partner_member', organisation: { id } }
    const refused = await miriam.browser.post(`${path()}/invitations`, body)
    expect(await refused.json()).toEqual({ error: { code: 'bad_input', field: 'organisation.id' } })
    await invited('observer', { id })
  })

  test('that is withdrawn before anybody came leaves the seat vacant', async () => {
    const academia = { name: 'University of Lindenau', groupId: table.at('academia') }
    const { id } = await invited('partner_lead', academia)
    const held = async () =>
      (await seats()).find(({ groupId }) => groupId === table.at('academia'))!.holders.length
    expect(await held()).toBe(1)
    await miriam.browser.delete(`${path()}/invitations/${id}`)
    expect(await held()).toBe(0)
  })

  test('holds the seat while the last person leaves', async () => {
    const { token } = await invited('partner_lead', { id: (await seatOfBrandt()).holders[0]!.id })
    for (const seated of [jonas, clara]) await seated.browser.post(`${path()}/leave`, {})
    expect((await seatOfBrandt()).holders).toHaveLength(1)
    expect((await accept(token)).status).toBe(201)
  })
})

test('partners see seats and change none', async () => {
  const { id } = await seatOfBrandt()
  const doors = [
    await jonas.browser.post(`${path()}/seats`, { groupId: table.at('academia') }),
    await jonas.browser.delete(`${path()}/seats/${id}`),
    await handOverAs(jonas, id),
  ]
  expect(doors.map(({ status }) => status)).toEqual([403, 403, 403])
})

async function handOverAs(seated: Seated, id: string): Promise<Response> {
  const { holders } = await seatOfBrandt()
  const body = { organisationId: holders[0]!.id, to: { name: 'Mine' }, people: 'leave', reason }
  return seated.browser.post(`${path()}/seats/${id}/hand-over`, body)
}
