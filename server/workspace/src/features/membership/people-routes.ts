import { Hono } from 'hono'
import { newRole, withReason } from '@roundtable/shared/membership/people'
import { describer } from '../../door/described.ts'
import { freshlyProved } from '../../door/http.ts'
import { body } from '../../door/read.ts'
import { membersHold } from './answers.ts'
import type { At, TableEnv } from './at-the-table.ts'
import { listMembers, type Membership } from './operations.ts'
import {
  changeRole,
  leavePartnership,
  letReturn,
  nameDeputy,
  removeMember,
  suspendMember,
  unnameDeputy,
} from './people.ts'

const about = describer('Membership')

export function peopleRoutes(membership: Membership, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/members',
      about('Everybody at the table', { status: 200, holds: membersHold }),
      at('people.read'),
      async (c) => c.json(await listMembers(membership, c.get('place')), 200),
    )
    .post(
      '/partnerships/:slug/members/:id/role',
      about('Give a person another role', { status: 204 }),
      at('people.change-role'),
      freshlyProved,
      body(newRole),
      async (c) => {
        await changeRole(membership, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/members/:id/suspend',
      about('Suspend a person', { status: 204 }),
      at('people.suspend'),
      freshlyProved,
      body(withReason),
      async (c) => {
        await suspendMember(membership, c.get('place'), c.req.param('id'), c.req.valid('json').reason)
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/members/:id/suspend',
      about('End a suspension', { status: 204 }),
      at('people.suspend'),
      async (c) => {
        await letReturn(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/members/:id/remove',
      about('Remove a person', { status: 204 }),
      at('people.remove'),
      freshlyProved,
      body(withReason),
      async (c) => {
        await removeMember(membership, c.get('place'), c.req.param('id'), c.req.valid('json').reason)
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/members/:id/deputy',
      about('Name a deputy of the own organisation', { status: 204 }),
      at('people.deputise'),
      async (c) => {
        await nameDeputy(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/members/:id/deputy',
      about('Unname a deputy of the own organisation', { status: 204 }),
      at('people.deputise'),
      async (c) => {
        await unnameDeputy(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/leave',
      about('Leave the partnership', { status: 204 }),
      at('partnership.leave'),
      async (c) => {
        await leavePartnership(membership, c.get('place'))
        return c.body(null, 204)
      },
    )
}
