import { newId } from '@roundtable/foundation/ids'
import { cells, type DoorRows, partners } from '../../testing/doors.ts'
import type { World } from '../../testing/world.ts'

const secretariatOnly = cells(['secretariat'], [...partners, 'observer'])

const invite = ({ table, secretariat }: World) =>
  secretariat.browser.post(`/api/partnerships/${table.slug}/invitations`, {
    email: `${newId()}@example.org`,
    role: 'observer',
  })

export const invitationDoors: DoorRows = {
  'GET /api/partnerships/:slug/invitations': { cells: secretariatOnly },
  'POST /api/partnerships/:slug/invitations': {
    cells: secretariatOnly,
    async aim({ table, lead }) {
      const page = await lead.browser.get(`/api/partnerships/${table.slug}`)
      const { organisations } = (await page.json()) as { organisations: { id: string; seatId: string }[] }
      const { id } = organisations.find(({ seatId }) => seatId !== null)!
      return { body: { email: `${newId()}@example.org`, role: 'partner_member', organisation: { id } } }
    },
    idsInBody: ['organisation.id'],
  },
  'DELETE /api/partnerships/:slug/invitations/:id': {
    cells: secretariatOnly,
    aim: async (world) => ({ params: { id: ((await (await invite(world)).json()) as { id: string }).id } }),
  },
}
