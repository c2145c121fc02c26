import { Hono } from 'hono'
import { groupOrder, partnershipSettings, stakeholderGroup } from '@roundtable/shared/membership/settings'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { madeHolds } from './answers.ts'
import type { At, TableEnv } from './at-the-table.ts'
import type { Membership } from './operations.ts'
import { addGroup, changeGroup, changeSettings, orderGroups, removeGroup } from './settings.ts'

const about = describer('Settings')

export function settingsRoutes(membership: Membership, at: At) {
  return new Hono<TableEnv>()
    .put(
      '/partnerships/:slug/settings',
      about('Change name, purpose, time zone, languages, start and founding rule', { status: 204 }),
      at('partnership.settle'),
      body(partnershipSettings),
      async (c) => {
        await changeSettings(membership, c.get('place'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/groups',
      about('Add a stakeholder group', { status: 201, holds: madeHolds }),
      at('partnership.settle'),
      body(stakeholderGroup),
      async (c) => c.json(await addGroup(membership, c.get('place'), c.req.valid('json')), 201),
    )
    .put(
      '/partnerships/:slug/groups',
      about('Put the groups in order', { status: 204 }),
      at('partnership.settle'),
      body(groupOrder),
      async (c) => {
        await orderGroups(membership, c.get('place'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .put(
      '/partnerships/:slug/groups/:id',
      about('Rename a group or map it to another sector', { status: 204 }),
      at('partnership.settle'),
      body(stakeholderGroup),
      async (c) => {
        await changeGroup(membership, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/groups/:id',
      about('Remove a group without seats', { status: 204 }),
      at('partnership.settle'),
      async (c) => {
        await removeGroup(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
}
