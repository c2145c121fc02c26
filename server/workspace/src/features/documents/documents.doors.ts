import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'

export const documentDoors: DoorRows = {
  'GET /api/partnerships/:slug': { cells: cells(atTheTable) },
  'GET /api/partnerships/:slug/documents': { cells: cells(atTheTable) },
  'POST /api/partnerships/:slug/documents': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: { kind: 'vision', title: 'Another vision' } }),
  },
  'GET /api/partnerships/:slug/documents/:id': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
}
