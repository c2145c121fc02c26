import { Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'
import { acceptInvitation as acceptInput } from '@roundtable/shared/accounts'
import { newInvitation } from '@roundtable/shared/membership'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { sessionHolds, type Accounts, type TellWho } from '../accounts/index.ts'
import { type Membership, seatFor } from '../membership/index.ts'
import { acceptInvitation, lookAtInvitation } from './acceptance.ts'
import { type Invitations, invite, openInvitations, withdrawInvitation } from './operations.ts'
import { invitationOffers, newInvitationHolds, openInvitationsHold } from './answers.ts'

const about = describer('Invitations')
const lookInput = z.object({ token: z.string().check(z.maxLength(200)) })

export function invitationRoutes(
  invitations: Invitations & { accounts: Accounts; membership: Membership },
  signedIn: MiddlewareHandler<DoorEnv>,
  tellWho: TellWho,
) {
  const { accounts, membership } = invitations
  return (
    new Hono<DoorEnv>()
      // Looking is a POST as well: the token must not stand in an address, where logs and referrers would keep it.
      .post(
        '/invitations/look',
        about('What an invitation offers', { status: 200, holds: invitationOffers }),
        body(lookInput),
        async (c) => c.json(await lookAtInvitation(invitations, c.req.valid('json').token), 200),
      )
      .post(
        '/invitations/accept',
        about('Join by an invitation', { status: 201, holds: sessionHolds }),
        body(acceptInput),
        async (c) => {
          const { rightsChanged } = membership
          const entry = await acceptInvitation(
            { ...invitations, rightsChanged },
            c.req.valid('json'),
            c.get('visit'),
          )
          c.header('Set-Cookie', accounts.sessions.cookie(entry.token))
          return c.json(await tellWho(entry.asker), 201)
        },
      )
      .get(
        '/partnerships/:slug/invitations',
        about('Open invitations', { status: 200, holds: openInvitationsHold }),
        signedIn,
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.invite')
          return c.json(await openInvitations(invitations, seat), 200)
        },
      )
      .post(
        '/partnerships/:slug/invitations',
        about('Invite', { status: 201, holds: newInvitationHolds }),
        signedIn,
        body(newInvitation),
        async (c) => {
          const asker = c.get('asker')
          const seat = await seatFor(membership, asker, c.req.param('slug'), 'people.invite')
          return c.json(await invite(invitations, asker, seat, c.req.valid('json')), 201)
        },
      )
      .delete(
        '/partnerships/:slug/invitations/:id',
        about('Withdraw an invitation', { status: 204 }),
        signedIn,
        async (c) => {
          const seat = await seatFor(membership, c.get('asker'), c.req.param('slug'), 'people.invite')
          await withdrawInvitation(invitations, seat, c.req.param('id'))
          return c.body(null, 204)
        },
      )
  )
}
