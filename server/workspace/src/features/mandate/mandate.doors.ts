import { cells, type DoorRows, leads, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

const inside = cells([...partners, 'secretariat'], ['observer'])
/** The secretariat gives itself no mandate (CAP-3.6). */
const leadsOnly = cells(leads, ['member', 'otherMember', 'secretariat', 'observer'])

const mandate = {
  body: 'Joint secretariat',
  tasks: ['Invite and moderate'],
  from: '2090-01-01',
  until: '2091-12-31',
  host: 'Foundation for Fair Trade',
  reporting: 'Twice a year',
}

async function proposed(world: World): Promise<string> {
  const path = `/api/partnerships/${world.table.slug}/mandates`
  return ((await (await world.lead.browser.post(path, mandate)).json()) as { id: string }).id
}

async function flagged(world: World): Promise<string> {
  const path = `/api/partnerships/${world.table.slug}/flags`
  const flag = { text: 'The minutes came after the vote', entry: null }
  return ((await (await world.otherLead.browser.post(path, flag)).json()) as { id: string }).id
}

async function seatId({ table, lead }: World): Promise<string> {
  const page = await lead.browser.get(`/api/partnerships/${table.slug}/secretariat`)
  return ((await page.json()) as { seats: { id: string }[] }).seats[0]!.id
}

export const mandateDoors: DoorRows = {
  'GET /api/partnerships/:slug/secretariat': { cells: inside },
  'POST /api/partnerships/:slug/mandates': { cells: leadsOnly, aim: () => ({ body: mandate }) },
  'POST /api/partnerships/:slug/mandates/:id/confirmation': {
    // Proposed by the first lead: only one of another sector confirms.
    cells: cells(['otherLead'], ['lead', 'member', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ params: { id: await proposed(world) } }),
  },
  'DELETE /api/partnerships/:slug/mandates/:id': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ params: { id: await proposed(world) } }),
  },
  'POST /api/partnerships/:slug/mandates/:id/interests': {
    cells: cells([...leads, 'secretariat'], ['member', 'otherMember', 'observer']),
    aim: async (world) => ({
      params: { id: await proposed(world) },
      body: { kind: 'funder', text: 'The host pays a third of the budget' },
    }),
  },
  'PUT /api/partnerships/:slug/rotation': {
    cells: leadsOnly,
    aim: async (world) => ({
      body: { startsOn: '2026-01-05', weeksEach: 8, seatIds: [await seatId(world)] },
    }),
    idsInBody: ['seatIds.0'],
  },
  'POST /api/partnerships/:slug/flags': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: { text: 'The invitation went to one side alone', entry: 1 } }),
  },
  'POST /api/partnerships/:slug/flags/:id/answer': {
    cells: cells(['secretariat'], [...partners, 'observer']),
    aim: async (world) => ({
      params: { id: await flagged(world) },
      body: { text: 'They go out before from now on' },
    }),
  },
}
