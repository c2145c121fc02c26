import type { MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import type { Action } from '@roundtable/shared/permissions'
import type { DoorEnv } from '../../door/asker.ts'
import { type Membership, placeFor } from './operations.ts'
import type { Place } from './store.ts'

/** What hono carries through a request at a table: the asker's place is at hand. */
export interface TableEnv extends DoorEnv {
  Variables: DoorEnv['Variables'] & { place: Place }
}

/** Lets only those pass who have a place at the table named in the address and may do this. */
export type At = (action: Action) => MiddlewareHandler<TableEnv>

const actions = new WeakMap<object, Action>()

/** What a guard made by `At` asks for: the test of the matrix reads it from the router. */
export function actionOf(handler: object): Action | undefined {
  return actions.get(handler)
}

const reading: readonly string[] = ['GET', 'HEAD']

export function atTheTable(
  membership: Pick<Membership, 'database' | 'mayActNow'>,
  signedIn: MiddlewareHandler<DoorEnv>,
): At {
  return (action) => {
    const seats = createMiddleware<TableEnv>(async (c, next) => {
      const slug = c.req.param('slug') ?? ''
      const place = await placeFor(membership, c.get('asker'), slug, action)
      if (!reading.includes(c.req.method)) await membership.mayActNow(place)
      c.set('place', place)
      await next()
    })
    const guard = every(signedIn, seats)
    actions.set(guard, action)
    return guard
  }
}
