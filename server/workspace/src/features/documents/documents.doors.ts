import { aDocument } from '../../testing/builders.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

const aFresh = async ({ lead }: World) => ({ params: { id: await aDocument(lead) } })
const theOne = ({ documentId }: World) => ({ params: { id: documentId } })

export const documentDoors: DoorRows = {
  'GET /api/partnerships/:slug': { cells: cells(atTheTable) },
  'GET /api/partnerships/:slug/documents': { cells: cells(atTheTable) },
  'POST /api/partnerships/:slug/documents': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: { kind: 'vision', title: 'Another vision' } }),
  },
  'GET /api/partnerships/:slug/documents/:id': { cells: cells(atTheTable), aim: theOne },
  // The name of a text and whether it is written are the partners' (domain 1.2: the secretariat suggests and moderates).
  'PUT /api/partnerships/:slug/documents/:id/title': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: async (world) => ({ ...(await aFresh(world)), body: { title: 'Another name' } }),
  },
  'POST /api/partnerships/:slug/documents/:id/standing': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: async (world) => ({ ...(await aFresh(world)), body: { to: 'archived', reason: 'Overtaken' } }),
  },
  'POST /api/partnerships/:slug/documents/:id/copies': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: (world) => ({ ...theOne(world), body: { title: 'A copy' } }),
  },
  'PUT /api/partnerships/:slug/documents/:id/favourite': { cells: cells(atTheTable), aim: theOne },
  'DELETE /api/partnerships/:slug/documents/:id/favourite': { cells: cells(atTheTable), aim: theOne },
  'POST /api/partnerships/:slug/documents/:id/visits': { cells: cells(atTheTable), aim: theOne },
}
