import { cells, type DoorRows, leads, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

/** The founding of the table: whoever came later is asked about it. */
export async function foundingOf({ table, lead }: Pick<World, 'table' | 'lead'>): Promise<string> {
  const answer = await lead.browser.get(`/api/partnerships/${table.slug}/welcome`)
  const { decisions } = (await answer.json()) as { decisions: { entry: { hash: string } }[] }
  return decisions[0]!.entry.hash
}

export const joiningDoors: DoorRows = {
  'GET /api/partnerships/:slug/welcome': { cells: cells([...partners, 'secretariat'], ['observer']) },
  'POST /api/partnerships/:slug/decisions/:id/answer': {
    cells: cells(leads, ['member', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ params: { id: await foundingOf(world) }, body: { response: 'accept' } }),
  },
}
