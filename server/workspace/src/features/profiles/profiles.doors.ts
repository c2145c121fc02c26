import { newId } from '@roundtable/foundation/ids'
import { cells, type DoorRows, leads, partners } from '../../testing/doors.ts'
import type { Person, World } from '../../testing/world.ts'

/** Internal to those who work together: partners and their secretariat (domain 1.2, CAP-3.0). */
const inside = cells([...partners, 'secretariat'], ['observer'])
const partnersOnly = cells(partners, ['secretariat', 'observer'])
const leadsOnly = cells(leads, ['member', 'otherMember', 'secretariat', 'observer'])
/** Who may do to a thing of the first organisation what only its own people may. */
const ownPeople = cells(['lead', 'member'], ['otherLead', 'otherMember', 'secretariat', 'observer'])

const future = '2099-12-31'

async function made(world: World, by: Person, path: string, body: unknown): Promise<string> {
  const response = await world[by].browser.post(`/api/partnerships/${world.table.slug}/${path}`, body)
  if (response.status !== 201) throw new Error(`not made: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

const need = (world: World) =>
  made(world, 'lead', 'needs', { kind: 'need', text: 'Travel costs paid', since: '2026-01-01' })
const term = (world: World) =>
  made(world, 'lead', 'terms', { word: `word ${newId()}`, meaning: 'What we mean by it' })
const topic = (world: World) => made(world, 'lead', 'topics', { name: `Topic ${newId()}` })
const commitment = (world: World) =>
  made(world, 'lead', 'commitments', { text: 'We map 300 plots', dueOn: future })

/** One that its owner says is done. */
async function claimed(world: World): Promise<string> {
  const id = await commitment(world)
  const path = `/api/partnerships/${world.table.slug}/commitments/${id}/claim`
  await world.lead.browser.post(path, { evidence: 'The map is on the server' })
  return id
}

async function organisationId({ table, lead }: World): Promise<string> {
  const page = await lead.browser.get(`/api/partnerships/${table.slug}`)
  const { organisations } = (await page.json()) as { organisations: { id: string; seatId: string | null }[] }
  return organisations.find(({ seatId }) => seatId !== null)!.id
}

export const profileDoors: DoorRows = {
  'GET /api/partnerships/:slug/profiles/:organisationId': {
    cells: inside,
    aim: async (world) => ({ params: { organisationId: await organisationId(world) } }),
  },
  'GET /api/partnerships/:slug/holiday-calendars': { cells: inside },
  'PUT /api/partnerships/:slug/profile': {
    cells: partnersOnly,
    aim: () => ({
      body: {
        languages: ['en'],
        country: 'GH',
        region: null,
        workingDays: [1, 2, 3, 4, 5],
        closed: [],
        approvalDays: 10,
        decisionCustom: '',
        meetingPreferences: '',
      },
    }),
  },
  'POST /api/partnerships/:slug/needs': {
    cells: partnersOnly,
    aim: () => ({ body: { kind: 'need', text: 'Field access', since: '2026-01-01' } }),
  },
  'POST /api/partnerships/:slug/needs/:id/met': {
    cells: ownPeople,
    aim: async (world) => ({
      params: { id: await need(world) },
      body: { by: await organisationId(world), on: '2026-02-01' },
    }),
    idsInBody: ['by'],
  },
  'DELETE /api/partnerships/:slug/needs/:id': {
    cells: ownPeople,
    aim: async (world) => ({ params: { id: await need(world) } }),
  },
  'POST /api/partnerships/:slug/terms': {
    cells: partnersOnly,
    aim: () => ({ body: { word: `word ${newId()}`, meaning: 'What we mean by it' } }),
  },
  'DELETE /api/partnerships/:slug/terms/:id': {
    cells: ownPeople,
    aim: async (world) => ({ params: { id: await term(world) } }),
  },
  'GET /api/partnerships/:slug/expertise': { cells: inside },
  'POST /api/partnerships/:slug/topics': {
    cells: inside,
    aim: () => ({ body: { name: `Topic ${newId()}` } }),
  },
  'DELETE /api/partnerships/:slug/topics/:id': {
    cells: inside,
    aim: async (world) => ({ params: { id: await topic(world) } }),
  },
  'PUT /api/partnerships/:slug/topics/:id/level': {
    cells: partnersOnly,
    aim: async (world) => ({ params: { id: await topic(world) }, body: { level: 2 } }),
  },
  'GET /api/partnerships/:slug/commitments': { cells: inside },
  'POST /api/partnerships/:slug/commitments': {
    cells: leadsOnly,
    aim: () => ({ body: { text: 'We pay the premium', dueOn: future } }),
  },
  'POST /api/partnerships/:slug/commitments/:id/claim': {
    cells: ownPeople,
    aim: async (world) => ({
      params: { id: await commitment(world) },
      body: { evidence: 'The map is on the server' },
    }),
  },
  'POST /api/partnerships/:slug/commitments/:id/verdict': {
    // Nobody judges their own promise, and only a lead judges for an organisation.
    cells: cells(['otherLead'], ['lead', 'member', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({
      params: { id: await claimed(world) },
      body: { verdict: 'disputed', reason: 'Half of the plots are missing' },
    }),
  },
  'POST /api/partnerships/:slug/commitments/:id/withdrawal': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({
      params: { id: await commitment(world) },
      body: { reason: 'We lost the funding' },
    }),
  },
}
