import { Hono, type MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import { signIn as signInInput } from '@roundtable/shared/accounts'
import type { DoorEnv } from '../../door/asker.ts'
import { body } from '../../door/read.ts'
import { type Accounts, endOwnSession, leave, ownSessions, signIn } from './operations.ts'
import type { TellWho } from './session-answer.ts'

const about = (summary: string) => describeRoute({ tags: ['Accounts'], summary })

export function accountRoutes(accounts: Accounts, signedIn: MiddlewareHandler<DoorEnv>, tellWho: TellWho) {
  const { sessions } = accounts
  return new Hono<DoorEnv>()
    .get('/session', about('Who am I'), signedIn, async (c) => c.json(await tellWho(c.get('asker')), 200))
    .post('/session', about('Sign in'), body(signInInput), async (c) => {
      const entry = await signIn(accounts, c.req.valid('json'), c.get('visit'))
      // A browser holds one session at a time: the one it came with ends here, not at its idle limit.
      await leave(accounts, c.req.header('Cookie'))
      c.header('Set-Cookie', sessions.cookie(entry.token))
      return c.json(await tellWho(entry.asker), 201)
    })
    .delete('/session', about('Sign out'), async (c) => {
      await leave(accounts, c.req.header('Cookie'))
      c.header('Set-Cookie', sessions.cookie())
      return c.body(null, 204)
    })
    .get('/sessions', about('My sessions'), signedIn, async (c) =>
      c.json(await ownSessions(accounts, c.get('asker')), 200),
    )
    .delete('/sessions/:handle', about('End one of my sessions'), signedIn, async (c) => {
      await endOwnSession(accounts, c.get('asker'), c.req.param('handle'))
      return c.body(null, 204)
    })
}
