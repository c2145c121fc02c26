import { Hono } from 'hono'
import * as z from 'zod/mini'
import { acceptInvitation as acceptInput } from '@roundtable/shared/accounts'
import { newInvitation } from '@roundtable/shared/invitations'
import type { Identify } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { letIn, sessionHolds, type Accounts, type TellWho } from '../accounts/index.ts'
import type { At, Membership, TableEnv } from '../membership/index.ts'
import { acceptInvitation, lookAtInvitation } from './acceptance.ts'
import { type Invitations, invite, openInvitations, withdrawInvitation } from './operations.ts'
import { invitationOffers, newInvitationHolds, openInvitationsHold } from './answers.ts'

const about = describer('Invitations')
const lookInput = z.object({ token: z.string().check(z.maxLength(200)) })

export function invitationRoutes(
  invitations: Invitations & { accounts: Accounts; membership: Membership },
  at: At,
  identify: Identify,
  tellWho: TellWho,
) {
  const { accounts, membership } = invitations
  return (
    new Hono<TableEnv>()
      // Looking is a POST as well: the token must not stand in an address, where logs and referrers would keep it.
      .post(
        '/invitations/look',
        about('What an invitation offers', { status: 200, holds: invitationOffers }),
        body(lookInput),
        async (c) => {
          const asker = await identify(c.req.header('Cookie'))
          return c.json(await lookAtInvitation(invitations, c.req.valid('json').token, asker), 200)
        },
      )
      .post(
        '/invitations/accept',
        about('Join by an invitation', { status: 201, holds: sessionHolds }),
        body(acceptInput),
        async (c) => {
          const { rightsChanged } = membership
          const asker = await identify(c.req.header('Cookie'))
          const entry = await acceptInvitation(
            { ...invitations, rightsChanged },
            c.req.valid('json'),
            asker,
            c.get('visit'),
          )
          await letIn(accounts, entry, c)
          return c.json(await tellWho(entry.asker), 201)
        },
      )
      .get(
        '/partnerships/:slug/invitations',
        about('Open invitations', { status: 200, holds: openInvitationsHold }),
        at('people.invite'),
        async (c) => c.json(await openInvitations(invitations, c.get('place')), 200),
      )
      .post(
        '/partnerships/:slug/invitations',
        about('Invite', { status: 201, holds: newInvitationHolds }),
        at('people.invite'),
        body(newInvitation),
        async (c) =>
          c.json(await invite(invitations, c.get('asker'), c.get('place'), c.req.valid('json')), 201),
      )
      .delete(
        '/partnerships/:slug/invitations/:id',
        about('Withdraw an invitation', { status: 204 }),
        at('people.invite'),
        async (c) => {
          await withdrawInvitation(invitations, c.get('place'), c.req.param('id'))
          return c.body(null, 204)
        },
      )
  )
}
