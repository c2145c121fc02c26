import { aRedLine, redLineTerms } from '../../testing/red-lines.ts'
import { cells, type DoorRows, partners } from '../../testing/doors.ts'

/** Domain 1.2. Another's line is hidden even from leads; who may never do such a thing is told so. */
export const redLineDoors: DoorRows = {
  'GET /api/partnerships/:slug/red-lines': { cells: cells([...partners, 'secretariat'], ['observer']) },
  'POST /api/partnerships/:slug/red-lines': {
    cells: cells(partners, ['secretariat', 'observer']),
    aim: () => ({ body: redLineTerms }),
  },
  'PUT /api/partnerships/:slug/red-lines/:id': {
    cells: cells(['lead', 'member'], ['secretariat', 'observer']),
    aim: async ({ member }) => ({ params: { id: await aRedLine(member) }, body: redLineTerms }),
  },
  'POST /api/partnerships/:slug/red-lines/:id/standing': {
    cells: cells(['lead'], ['member', 'otherMember', 'secretariat', 'observer']),
    aim: async ({ lead }) => ({
      params: { id: await aRedLine(lead) },
      body: { to: 'internal', reason: 'Talks' },
    }),
  },
}
