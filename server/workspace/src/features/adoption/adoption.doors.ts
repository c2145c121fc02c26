import { aText, hashOfDraft, putForward } from '../../testing/frozen-texts.ts'
import { atTheTable, cells, type DoorRows, leads, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

/** Domain 1.2: partners put texts forward, the lead of a seat signs; the secretariat does neither. */
const signing = cells(leads, ['member', 'otherMember', 'secretariat', 'observer'])

const aVersion = async ({ house, lead }: World) => {
  const id = await aText(house, lead)
  return { id, version: await putForward(lead, id) }
}

export const adoptionDoors: DoorRows = {
  'GET /api/partnerships/:slug/documents/:id/draft': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'GET /api/partnerships/:slug/documents/:id/versions': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'POST /api/partnerships/:slug/documents/:id/versions': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: async ({ house, lead }) => {
      const id = await aText(house, lead)
      return { params: { id }, body: { hash: await hashOfDraft(lead, id), nextReviewOn: null } }
    },
  },
  'GET /api/partnerships/:slug/documents/:id/versions/:version': {
    cells: cells(atTheTable),
    aim: async (world) => ({ params: await aVersion(world) }),
  },
  'POST /api/partnerships/:slug/documents/:id/versions/:version/signature': {
    cells: signing,
    aim: async (world) => ({ params: await aVersion(world), body: { reservation: null } }),
  },
  'POST /api/partnerships/:slug/documents/:id/versions/:version/put-aside': {
    cells: signing,
    aim: async (world) => ({ params: await aVersion(world), body: { reason: 'Not yet.' } }),
  },
}
