import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { signIn as signInInput } from '@roundtable/shared/accounts'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { type Accounts, type Entry, endOwnSession, leave, ownSessions, signIn } from './operations.ts'
import type { TellWho } from './session-answer.ts'
import { ownSessionsHold, sessionHolds } from './answers.ts'

const about = describer('Accounts')

/** Gives the browser its new session. It holds one at a time: the one it came with ends here, not at its idle limit. */
export async function letIn(
  accounts: Accounts,
  entry: Entry,
  c: Pick<Context, 'req' | 'header'>,
): Promise<void> {
  await leave(accounts, c.req.header('Cookie'))
  c.header('Set-Cookie', accounts.sessions.cookie(entry.token))
}

export function accountRoutes(accounts: Accounts, signedIn: MiddlewareHandler<DoorEnv>, tellWho: TellWho) {
  const { sessions } = accounts
  return new Hono<DoorEnv>()
    .get('/session', about('Who am I', { status: 200, holds: sessionHolds }), signedIn, async (c) =>
      c.json(await tellWho(c.get('asker')), 200),
    )
    .post(
      '/session',
      about('Sign in', { status: 201, holds: sessionHolds }),
      body(signInInput),
      async (c) => {
        const entry = await signIn(accounts, c.req.valid('json'), c.get('visit'))
        await letIn(accounts, entry, c)
        return c.json(await tellWho(entry.asker), 201)
      },
    )
    .delete('/session', about('Sign out', { status: 204 }), async (c) => {
      await leave(accounts, c.req.header('Cookie'))
      c.header('Set-Cookie', sessions.cookie())
      return c.body(null, 204)
    })
    .get('/sessions', about('My sessions', { status: 200, holds: ownSessionsHold }), signedIn, async (c) =>
      c.json(await ownSessions(accounts, c.get('asker')), 200),
    )
    .delete('/sessions/:handle', about('End one of my sessions', { status: 204 }), signedIn, async (c) => {
      await endOwnSession(accounts, c.get('asker'), c.req.param('handle'))
      return c.body(null, 204)
    })
}
