import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'

export const starterDoors: DoorRows = {
  'GET /api/partnerships/:slug/starters': { cells: cells(atTheTable) },
  'POST /api/partnerships/:slug/starters': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: { starter: 'charter', language: 'en', title: 'Our charter' } }),
  },
  'GET /api/partnerships/:slug/documents/:id/starter': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
}
