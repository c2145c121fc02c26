import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Refusal } from '@roundtable/shared/errors'
import { addressBlock, clientAddress } from './address.ts'
import type { DoorEnv, Identify } from './asker.ts'

/** Room for the longest form of the house many times over; texts travel on sockets, not here. */
const greatestBody = 64 * 1024
/** The largest file (`shared/exchange`) in base64, and the words around it. */
const greatestFile = 14 * 1024 * 1024 + greatestBody
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a change that another site asks for (T2). Every browser of today sends `Sec-Fetch-Site` or at least `Origin`
 * with an unsafe request; a program that sends neither carries no one's cookies by accident, so it may pass.
 */
export function sameSiteOnly(origins: readonly string[]): MiddlewareHandler<DoorEnv> {
  return createMiddleware(async (c, next) => {
    if (safeMethods.includes(c.req.method)) return next()
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    if (site !== undefined && site !== 'same-origin') throw new Refusal('cross_site')
    if (origin !== undefined && !origins.includes(origin)) throw new Refusal('cross_site')
    await next()
  })
}

/** Forms and text bodies can be sent across sites without a question; JSON cannot. */
export const jsonOnly: MiddlewareHandler<DoorEnv> = createMiddleware(async (c, next) => {
  const carriesABody = !safeMethods.includes(c.req.method) && c.req.method !== 'DELETE'
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (carriesABody && type !== 'application/json') throw new Refusal('bad_input', { field: 'Content-Type' })
  await next()
})

/** Answers are about one person; no cache between may keep one, refusals included. */
export const neverStored: MiddlewareHandler<DoorEnv> = createMiddleware(async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
})

/**
 * Bounds what is read. Where a file may come in there is room for one, but only for somebody signed in: a stranger
 * must not make the server hold it.
 */
export function limitedBody(
  takesFiles: (path: string) => boolean,
  identify: Identify,
): MiddlewareHandler<DoorEnv> {
  const [form, file] = [upTo(greatestBody), upTo(greatestFile)]
  return createMiddleware(async (c, next) => {
    if (!takesFiles(c.req.path)) return form(c, next)
    if ((await identify(c.req.header('Cookie'))) === undefined) throw new Refusal('not_signed_in')
    return file(c, next)
  })
}

function upTo(maxSize: number): MiddlewareHandler<DoorEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('too_large')
    },
  })
}

/**
 * Waits for all of the body before anyone is asked for: a right must not be looked at first and used minutes later,
 * when the last byte of a slow request comes in (T6). hono keeps what was read.
 */
export const wholeBody: MiddlewareHandler<DoorEnv> = createMiddleware(async (c, next) => {
  if (!safeMethods.includes(c.req.method)) await c.req.text()
  await next()
})

/** Puts at hand where the request comes from. */
export function notesVisit(trustedProxyHops: number): MiddlewareHandler<DoorEnv> {
  return createMiddleware(async (c, next) => {
    const address = clientAddress(c.env.address, c.req.header('X-Forwarded-For'), trustedProxyHops)
    c.set('visit', { block: addressBlock(address), userAgent: c.req.header('User-Agent') })
    await next()
  })
}

/** Lets only those pass who have proved just now that it is them: what a stolen session alone must not do (T22). */
export const freshlyProved: MiddlewareHandler<DoorEnv> = createMiddleware(async (c, next) => {
  if (!c.get('asker').freshlyProved) throw new Refusal('step_up_needed')
  await next()
})

/** Lets only people with a session pass and puts the asker at hand. */
export function signedInOnly(identify: Identify): MiddlewareHandler<DoorEnv> {
  return createMiddleware(async (c, next) => {
    const asker = await identify(c.req.header('Cookie'))
    if (asker === undefined) throw new Refusal('not_signed_in')
    c.set('asker', asker)
    await next()
  })
}
