import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ErrorBody, type ErrorCode, Refusal } from '@roundtable/shared/errors'
import type { Logger } from '@roundtable/live/ports'

/** The one table from codes to statuses. A code without a row does not compile. */
export const statusOf = {
  bad_input: 400,
  not_signed_in: 401,
  passkey_only: 401,
  passkey_missing: 403,
  step_up_needed: 403,
  wrong_credentials: 401,
  too_many_attempts: 429,
  cross_site: 403,
  not_found: 404,
  not_allowed: 403,
  link_used: 410,
  link_expired: 410,
  already_exists: 409,
  not_now: 409,
  too_large: 413,
  read_only: 507,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>

/** Turns whatever rose to the door into an answer. Only refusals speak; anything else is logged and says nothing. */
export function answerTo(error: unknown, c: Context, log: Logger): Response {
  const refusal = refusalIn(error)
  if (refusal !== undefined) return refuse(c, refusal)
  log.error({ error, method: c.req.method, route: c.req.routePath }, 'a request failed')
  return c.json({ error: { code: 'unavailable' } } satisfies ErrorBody, 500)
}

function refuse(c: Context, refusal: Refusal): Response {
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  const { code, field, retryAfter } = refusal
  const body: ErrorBody = {
    error: { code, ...(field !== undefined && { field }), ...(retryAfter !== undefined && { retryAfter }) },
  }
  return c.json(body, statusOf[code])
}

function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  // hono throws its own for a body that is not JSON.
  if (error instanceof HTTPException && error.status === 400) return new Refusal('bad_input')
  return undefined
}
