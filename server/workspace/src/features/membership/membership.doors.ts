import { aMember } from '../../testing/builders.ts'
import { atTheTable, cells, type DoorRows, partners } from '../../testing/doors.ts'

export const membershipDoors: DoorRows = {
  'GET /api/partnerships/:slug/members': { cells: cells(atTheTable) },
  'DELETE /api/partnerships/:slug/members/:id': {
    cells: cells(['secretariat'], [...partners, 'observer']),
    async aim({ house, table, secretariat }) {
      const { person } = await aMember(house, table, 'Somebody Else')
      const members = await secretariat.browser.get(`/api/partnerships/${table.slug}/members`)
      const list = (await members.json()) as { id: string; person: { id: string } }[]
      return { params: { id: list.find((each) => each.person.id === person.id)!.id } }
    },
  },
}
