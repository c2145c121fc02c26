import { cells, type DoorRows, partners } from '../../testing/doors.ts'

/** An observer is asked for nothing and does not read the record; everyone else at the table has an inbox. */
const inboxed = cells([...partners, 'secretariat'], ['observer'])

export const inboxDoors: DoorRows = {
  'GET /api/partnerships/:slug/inbox': { cells: inboxed },
  'GET /api/partnerships/:slug/inbox/news': { cells: inboxed },
  'POST /api/partnerships/:slug/inbox/news/read': {
    cells: inboxed,
    aim: () => ({ body: { partnership: 1, organisation: null } }),
  },
  'GET /api/partnerships/:slug/inbox/mail': { cells: inboxed },
  'POST /api/partnerships/:slug/inbox/mail': {
    cells: inboxed,
    aim: () => ({ body: { rhythm: 'daily', language: 'en' } }),
  },
}
