import { atTheTable, cells, type DoorRows } from '../../testing/doors.ts'
import { aRole } from '../../testing/roles.ts'
import type { World } from '../../testing/world.ts'

/** A role that the lead’s seat holds; everyone at the table reads it, and only that lead takes it on. */
const acceptance = cells(['lead'], ['otherLead', 'member', 'otherMember', 'secretariat', 'observer'])
const address = '/api/partnerships/:slug/documents/:id/roles/:roleId/acceptance'

async function aim({ house, lead }: World) {
  const { documentId, roleId, terms } = await aRole(house, lead)
  return { params: { id: documentId, roleId }, body: { terms: await terms() } }
}

export const roleDoors: DoorRows = {
  'GET /api/partnerships/:slug/documents/:id/roles': {
    cells: cells(atTheTable),
    aim: async (world) => ({ params: { id: (await aim(world)).params.id } }),
  },
  [`POST ${address}`]: { cells: acceptance, aim },
  [`DELETE ${address}`]: {
    cells: acceptance,
    aim: async (world) => {
      const { params, body } = await aim(world)
      const { browser, table } = world.lead
      await browser.post(
        `/api/partnerships/${table.slug}/documents/${params.id}/roles/${params.roleId}/acceptance`,
        body,
      )
      return { params }
    },
  },
}
