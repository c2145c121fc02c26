import { atTheTable, cells, type DoorRows } from '../../testing/doors.ts'

export const findingDoors: DoorRows = {
  'GET /api/partnerships/:slug/search': { cells: cells(atTheTable) },
}
