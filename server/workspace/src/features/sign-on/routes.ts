import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod/mini'
import { finishSignOn as finishInput, startSignOn as startInput } from '@roundtable/shared/accounts'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { letIn, sessionHolds, type TellWho } from '../accounts/index.ts'
import { finishSignOn, type SignOn, startSignOn } from './operations.ts'

const about = describer('Sign-on')
const wayHolds = z.object({ url: z.string() })

const cookieName = 'sign-on'
const cookie = {
  prefix: 'host',
  path: '/',
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
  maxAge: 600,
} as const

export function signOnRoutes(signOn: SignOn, tellWho: TellWho) {
  return (
    new Hono<DoorEnv>()
      .post(
        '/sign-on/start',
        about('Where to go to sign in with the identity provider', { status: 200, holds: wayHolds }),
        body(startInput),
        async (c) => {
          const { url, browser } = await startSignOn(signOn, c.req.valid('json').invitation, c.get('visit'))
          setCookie(c, cookieName, browser, cookie)
          return c.json({ url }, 200)
        },
      )
      // The provider sends people to a page of ours, and the page asks here: no GET changes anything in this house.
      .post(
        '/sign-on/finish',
        about('Sign in by what the identity provider answered', { status: 201, holds: sessionHolds }),
        body(finishInput),
        async (c) => {
          const browser = getCookie(c, cookieName, 'host')
          const entry = await finishSignOn(
            signOn,
            { answer: c.req.valid('json').answer, browser },
            c.get('visit'),
          )
          await letIn(signOn.accounts, entry, c)
          return c.json(await tellWho(entry.asker), 201)
        },
      )
  )
}
