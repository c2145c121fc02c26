import { Hono } from 'hono'
import type { Database } from '@roundtable/foundation/database'
import type { Live } from '@roundtable/live'

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; 503 tells a balancer to wait, not to kill, since
 * reading goes on while the disk is full.
 */
export function healthRoutes(database: Database, live: Live) {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, neverStored))
    .get('/readyz', (c) => {
      const { state } = database.health()
      const ready = state === 'ok' && live.saving
      const body = { status: ready ? 'ok' : 'not_ready', database: state, saving: live.saving }
      return c.json(body, ready ? 200 : 503, neverStored)
    })
}

const neverStored = { 'Cache-Control': 'no-store' }
