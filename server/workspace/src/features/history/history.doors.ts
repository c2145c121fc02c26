import { cells, type DoorRows, partners } from '../../testing/doors.ts'

const readers = [...partners, 'secretariat'] as const

export const historyDoors: DoorRows = {
  'GET /api/partnerships/:slug/documents/:id/history': {
    cells: cells(readers, ['observer']),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'GET /api/partnerships/:slug/documents/:id/history/moment': {
    cells: cells(readers, ['observer']),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'POST /api/partnerships/:slug/documents/:id/history/versions': {
    cells: cells(readers, ['observer']),
    aim: ({ documentId }) => ({ params: { id: documentId }, body: { name: 'Before the meeting', at: 1 } }),
  },
  'POST /api/partnerships/:slug/documents/:id/history/restore': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: ({ documentId }) => ({ params: { id: documentId }, body: { at: 1 } }),
  },
  'GET /api/partnerships/:slug/settings/history': { cells: cells(readers, ['observer']) },
  'PUT /api/partnerships/:slug/settings/history': {
    cells: cells(['secretariat'], [...partners, 'observer']),
    aim: () => ({ body: { view: 'from_the_start' } }),
  },
}
