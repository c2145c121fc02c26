import { Hono, type MiddlewareHandler } from 'hono'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { listMembers, type Membership, removeMember, seatFor } from './operations.ts'
import { membersHold } from './answers.ts'

const about = describer('Membership')

export function membershipRoutes(membership: Membership, signedIn: MiddlewareHandler<DoorEnv>) {
  return new Hono<DoorEnv>()
    .get(
      '/partnerships/:slug/members',
      about('Everybody at the table', { status: 200, holds: membersHold }),
      signedIn,
      async (c) => {
        const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.read')
        return c.json(await listMembers(membership, seat), 200)
      },
    )
    .delete(
      '/partnerships/:slug/members/:id',
      about('Remove a person', { status: 204 }),
      signedIn,
      async (c) => {
        const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.remove')
        await removeMember(membership, seat, c.req.param('id'))
        return c.body(null, 204)
      },
    )
}
