import { anAmendment, aWrittenAmendment } from '../../testing/amendments.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

const suggesting = cells([...partners, 'secretariat'], ['observer'])
const settling = cells(partners, ['secretariat', 'observer'])

const ofNew = async ({ lead, documentId }: World) => ({ params: { id: await anAmendment(lead, documentId) } })

async function ofWritten(world: World) {
  const { id, seen } = await aWrittenAmendment(world)
  return { params: { id }, body: { seen } }
}

export const amendmentDoors: DoorRows = {
  'GET /api/partnerships/:slug/documents/:id/amendments': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'POST /api/partnerships/:slug/documents/:id/amendments': {
    cells: suggesting,
    aim: ({ documentId }) => ({ params: { id: documentId }, body: { reason: 'It says more' } }),
  },
  'GET /api/partnerships/:slug/amendments/:id': { cells: cells(atTheTable), aim: ofNew },
  'POST /api/partnerships/:slug/amendments/:id/acceptance': { cells: settling, aim: ofWritten },
  'POST /api/partnerships/:slug/amendments/:id/rejection': {
    cells: settling,
    aim: async (world) => ({ ...(await ofNew(world)), body: { reason: 'We said it elsewhere' } }),
  },
  /** By whoever opened it alone: here the lead. */
  'POST /api/partnerships/:slug/amendments/:id/withdrawal': {
    cells: cells(['lead'], ['member', 'otherLead', 'otherMember', 'secretariat', 'observer']),
    aim: async (world) => ({ ...(await ofNew(world)), body: { reason: '' } }),
  },
  'POST /api/partnerships/:slug/amendments/:id/looks': { cells: suggesting, aim: ofWritten },
  'POST /api/partnerships/:slug/amendments/:id/remarks': {
    cells: suggesting,
    aim: async (world) => ({ ...(await ofNew(world)), body: { words: 'I would say it so too.' } }),
  },
}
