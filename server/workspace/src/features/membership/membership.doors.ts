import { newId } from '@roundtable/foundation/ids'
import { aMember, seatAgain } from '../../testing/builders.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'
import { persons, type World } from '../../testing/world.ts'

const secretariatOnly = cells(['secretariat'], [...partners, 'observer'])

const settings = {
  name: 'A name for all',
  purpose: '',
  timeZone: 'Europe/Berlin',
  languages: ['en', 'de'],
  startedOn: '2026-03-01',
  foundingRule: { leastPartners: 2, leastSectors: 2 },
}
const because = { reason: 'As a test' }

/** The id of somebody new at the table, of the lead's organisation. */
async function somebody({ house, table, secretariat }: World): Promise<string> {
  const { person } = await aMember(house, table, 'Somebody Else')
  const members = await secretariat.browser.get(`/api/partnerships/${table.slug}/members`)
  const list = (await members.json()) as { id: string; person: { id: string } }[]
  return list.find((each) => each.person.id === person.id)!.id
}

async function made({ table, secretariat }: World, what: 'groups' | 'seats', body: object): Promise<string> {
  const response = await secretariat.browser.post(`/api/partnerships/${table.slug}/${what}`, body)
  return ((await response.json()) as { id: string }).id
}

const aGroup = (world: World) => made(world, 'groups', { name: `Group ${newId()}`, sector: 'academia' })
const aSeat = (world: World) => made(world, 'seats', { groupId: world.table.at('academia') })

/** A seat that a new organisation has just taken. */
async function aHeldSeat(world: World): Promise<{ id: string; organisationId: string }> {
  const { table, secretariat } = world
  const id = await aSeat(world)
  const path = `/api/partnerships/${table.slug}`
  await secretariat.browser.post(`${path}/seats/${id}/holders`, { organisation: { name: newId() } })
  const page = (await (await secretariat.browser.get(path)).json()) as {
    organisations: { id: string; seatId: string | null }[]
  }
  return { id, organisationId: page.organisations.find(({ seatId }) => seatId === id)!.id }
}

/** An organisation that is at the table without a seat. */
async function anUnseated(world: World): Promise<string> {
  const { id, organisationId } = await aHeldSeat(world)
  const path = `/api/partnerships/${world.table.slug}/seats/${id}/vacate`
  await world.secretariat.browser.post(path, { organisationId, people: 'observe', ...because })
  return organisationId
}

export const membershipDoors: DoorRows = {
  'GET /api/partnerships/:slug/members': { cells: cells(atTheTable) },
  'POST /api/partnerships/:slug/members/:id/role': {
    cells: secretariatOnly,
    async aim(world) {
      const { organisationId } = await aHeldSeat(world)
      return { params: { id: await somebody(world) }, body: { role: 'partner_lead', organisationId } }
    },
    idsInBody: ['organisationId'],
  },
  'POST /api/partnerships/:slug/members/:id/suspend': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: await somebody(world) }, body: because }),
  },
  'DELETE /api/partnerships/:slug/members/:id/suspend': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: await somebody(world) } }),
  },
  'POST /api/partnerships/:slug/members/:id/remove': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: await somebody(world) }, body: because }),
  },
  'POST /api/partnerships/:slug/members/:id/deputy': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ params: { id: await somebody(world) } }),
  },
  'DELETE /api/partnerships/:slug/members/:id/deputy': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ params: { id: await somebody(world) } }),
  },
  'POST /api/partnerships/:slug/leave': {
    cells: cells(atTheTable),
    async aim(world) {
      for (const person of persons) await seatAgain(world.house, world[person])
      return {}
    },
  },
  'PUT /api/partnerships/:slug/settings': { cells: secretariatOnly, aim: () => ({ body: settings }) },
  'POST /api/partnerships/:slug/groups': {
    cells: secretariatOnly,
    aim: () => ({ body: { name: `Group ${newId()}`, sector: 'public' } }),
  },
  'PUT /api/partnerships/:slug/groups': {
    cells: secretariatOnly,
    async aim({ table, secretariat }) {
      const page = await secretariat.browser.get(`/api/partnerships/${table.slug}`)
      const { groups } = (await page.json()) as { groups: { id: string }[] }
      return { body: { order: groups.map(({ id }) => id).toReversed() } }
    },
    idsInBody: ['order.0'],
  },
  'PUT /api/partnerships/:slug/groups/:id': {
    cells: secretariatOnly,
    aim: async (world) => ({
      params: { id: await aGroup(world) },
      body: { name: `Group ${newId()}`, sector: 'public' },
    }),
  },
  'DELETE /api/partnerships/:slug/groups/:id': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: await aGroup(world) } }),
  },
  'POST /api/partnerships/:slug/seats': {
    cells: secretariatOnly,
    aim: ({ table }) => ({ body: { groupId: table.at('academia') } }),
    idsInBody: ['groupId'],
  },
  'DELETE /api/partnerships/:slug/seats/:id': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: await aSeat(world) } }),
  },
  'POST /api/partnerships/:slug/seats/:id/holders': {
    cells: secretariatOnly,
    aim: async (world) => ({
      params: { id: await aSeat(world) },
      body: { organisation: { id: await anUnseated(world) } },
    }),
    idsInBody: ['organisation.id'],
  },
  'POST /api/partnerships/:slug/seats/:id/vacate': {
    cells: secretariatOnly,
    async aim(world) {
      const { id, organisationId } = await aHeldSeat(world)
      return { params: { id }, body: { organisationId, people: 'leave', ...because } }
    },
    idsInBody: ['organisationId'],
  },
  'POST /api/partnerships/:slug/seats/:id/hand-over': {
    cells: secretariatOnly,
    async aim(world) {
      const { id, organisationId } = await aHeldSeat(world)
      const to = { id: await anUnseated(world) }
      return { params: { id }, body: { organisationId, to, people: 'observe', ...because } }
    },
    idsInBody: ['organisationId', 'to.id'],
  },
}
