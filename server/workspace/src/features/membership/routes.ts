import { Hono, type MiddlewareHandler } from 'hono'
import { newPartnership } from '@roundtable/shared/membership/settings'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { foundedHolds } from './answers.ts'
import type { At } from './at-the-table.ts'
import { foundAnother } from './found-another.ts'
import type { Membership } from './operations.ts'
import { peopleRoutes } from './people-routes.ts'
import { seatRoutes } from './seat-routes.ts'
import { settingsRoutes } from './settings-routes.ts'

const about = describer('Membership')

export function membershipRoutes(membership: Membership, signedIn: MiddlewareHandler<DoorEnv>, at: At) {
  return new Hono<DoorEnv>()
    .post(
      '/partnerships',
      about('Found another partnership', { status: 201, holds: foundedHolds }),
      signedIn,
      body(newPartnership),
      async (c) => c.json(await foundAnother(membership, c.get('asker'), c.req.valid('json')), 201),
    )
    .route('/', settingsRoutes(membership, at))
    .route('/', seatRoutes(membership, at))
    .route('/', peopleRoutes(membership, at))
}
