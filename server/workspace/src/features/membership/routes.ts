import { Hono, type MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { DoorEnv } from '../../door/asker.ts'
import { listMembers, type Membership, removeMember, seatFor } from './operations.ts'

const about = (summary: string) => describeRoute({ tags: ['Membership'], summary })

export function membershipRoutes(membership: Membership, signedIn: MiddlewareHandler<DoorEnv>) {
  return new Hono<DoorEnv>()
    .get('/partnerships/:slug/members', about('Everybody at the table'), signedIn, async (c) => {
      const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.read')
      return c.json(await listMembers(membership, seat), 200)
    })
    .delete('/partnerships/:slug/members/:id', about('Remove a person'), signedIn, async (c) => {
      const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.remove')
      await removeMember(membership, seat, c.req.param('id'))
      return c.body(null, 204)
    })
}
