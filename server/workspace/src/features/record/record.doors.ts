import { cells, type DoorRows, partners } from '../../testing/doors.ts'

const readers = cells([...partners, 'secretariat'], ['observer'])

export const recordDoors: DoorRows = {
  'GET /api/partnerships/:slug/record': { cells: readers },
  'GET /api/partnerships/:slug/record/heads': { cells: readers },
  'GET /api/partnerships/:slug/record/export': { cells: readers },
}
