import { Hono } from 'hono'
import { handOver, newHolder, newSeat, seatGivenUp } from '@roundtable/shared/membership/seats'
import { describer } from '../../door/described.ts'
import { freshlyProved } from '../../door/http.ts'
import { body } from '../../door/read.ts'
import { madeHolds } from './answers.ts'
import type { At, TableEnv } from './at-the-table.ts'
import type { Membership } from './operations.ts'
import { closeSeat, handOverSeat, openVacantSeat, takeSeat, vacateSeat } from './seats.ts'

const about = describer('Seats')

export function seatRoutes(membership: Membership, at: At) {
  return new Hono<TableEnv>()
    .post(
      '/partnerships/:slug/seats',
      about('Open a vacant seat', { status: 201, holds: madeHolds }),
      at('seats.change'),
      body(newSeat),
      async (c) => c.json(await openVacantSeat(membership, c.get('place'), c.req.valid('json')), 201),
    )
    .delete(
      '/partnerships/:slug/seats/:id',
      about('Close a vacant seat', { status: 204 }),
      at('seats.change'),
      async (c) => {
        await closeSeat(membership, c.get('place'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/seats/:id/holders',
      about('Let an organisation take a vacant seat, or share one', { status: 204 }),
      at('seats.change'),
      freshlyProved,
      body(newHolder),
      async (c) => {
        await takeSeat(membership, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/seats/:id/vacate',
      about('Take a seat from an organisation', { status: 204 }),
      at('seats.change'),
      freshlyProved,
      body(seatGivenUp),
      async (c) => {
        await vacateSeat(membership, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .post(
      '/partnerships/:slug/seats/:id/hand-over',
      about('Hand a seat over to another organisation', { status: 204 }),
      at('seats.hand-over'),
      freshlyProved,
      body(handOver),
      async (c) => {
        await handOverSeat(membership, c.get('place'), c.req.param('id'), c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
