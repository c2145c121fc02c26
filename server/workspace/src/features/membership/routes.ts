import { Hono } from 'hono'
import { describer } from '../../door/described.ts'
import type { At, TableEnv } from './at-the-table.ts'
import { listMembers, type Membership, removeMember } from './operations.ts'
import { membersHold } from './answers.ts'

const about = describer('Membership')

export function membershipRoutes(membership: Membership, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/members',
      about('Everybody at the table', { status: 200, holds: membersHold }),
      at('people.read'),
      async (c) => c.json(await listMembers(membership, c.get('place')), 200),
    )
    .delete(
      '/partnerships/:slug/members/:id',
      about('Remove a person', { status: 204 }),
      at('people.remove'),
      async (c) => {
        await removeMember(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
}
