import { aText, putForward } from '../../testing/frozen-texts.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'

const file = {
  name: 'charter.md',
  kind: 'vision',
  bytes: Buffer.from('# Charter\n\nWe share what we earn.').toString('base64'),
}

export const exchangeDoors: DoorRows = {
  'POST /api/partnerships/:slug/imports/preview': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: file }),
  },
  'POST /api/partnerships/:slug/imports': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: { ...file, title: 'Charter' } }),
  },
  'GET /api/partnerships/:slug/export': { cells: cells([...partners, 'secretariat'], ['observer']) },
  'GET /api/partnerships/:slug/documents/:id/export': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'GET /api/partnerships/:slug/documents/:id/versions/:version/export': {
    cells: cells(atTheTable),
    aim: async ({ house, lead }) => {
      const id = await aText(house, lead)
      return { params: { id, version: await putForward(lead, id) } }
    },
  },
  'GET /api/partnerships/:slug/documents/:id/history/export': {
    cells: cells([...partners, 'secretariat'], ['observer']),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
  'GET /api/partnerships/:slug/documents/:id/origin': {
    cells: cells(atTheTable),
    aim: ({ documentId }) => ({ params: { id: documentId } }),
  },
}
