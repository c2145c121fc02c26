import { atTheTable, cells, type DoorRows } from '../../testing/doors.ts'

export const flagDoors: DoorRows = {
  'GET /api/partnerships/:slug/flags': { cells: cells(atTheTable) },
}
