import { Hono } from 'hono'
import { roleTerms } from '@roundtable/shared/documents/roles'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import type { At, TableEnv } from '../membership/index.ts'
import { acceptancesHold } from './answers.ts'
import { acceptRole, giveRoleBack, listAcceptances, type Roles } from './operations.ts'

const about = describer('Roles')

export function roleRoutes(feature: Roles, at: At) {
  return new Hono<TableEnv>()
    .get(
      '/partnerships/:slug/documents/:id/roles',
      about('Which roles of a document were accepted', { status: 200, holds: acceptancesHold }),
      at('document.read'),
      async (c) => c.json(await listAcceptances(feature, c.get('place'), c.req.param('id')), 200),
    )
    .post(
      '/partnerships/:slug/documents/:id/roles/:roleId/acceptance',
      about('Accept a role for the seat that holds it', { status: 204 }),
      at('role.accept'),
      body(roleTerms),
      async (c) => {
        const { id, roleId } = c.req.param()
        await acceptRole(feature, c.get('place'), id, roleId, c.req.valid('json').terms)
        return c.body(null, 204)
      },
    )
    .delete(
      '/partnerships/:slug/documents/:id/roles/:roleId/acceptance',
      about('Give an accepted role back', { status: 204 }),
      at('role.accept'),
      async (c) => {
        const { id, roleId } = c.req.param()
        await giveRoleBack(feature, c.get('place'), id, roleId)
        return c.body(null, 204)
      },
    )
}
