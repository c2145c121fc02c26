import { Hono, type MiddlewareHandler } from 'hono'
import {
  askForReset as askInput,
  changePassword as changeInput,
  linkToken,
  ownName,
  resetPassword as resetInput,
} from '@roundtable/shared/accounts'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { freshlyProved } from '../../door/http.ts'
import { body } from '../../door/read.ts'
import { letIn, sessionHolds, type TellWho } from '../accounts/index.ts'
import { accountHolds, historyHolds, usableHolds } from './answers.ts'
import { ownHistory } from './history.ts'
import { changePassword, ownAccount, rename } from './own-account.ts'
import { askForReset, lookAtReset, resetPassword } from './password-reset.ts'
import type { SigningIn } from './signing-in.ts'

const about = describer('Signing in')

export function signingInRoutes(
  signingIn: SigningIn,
  signedIn: MiddlewareHandler<DoorEnv>,
  tellWho: TellWho,
) {
  return new Hono<DoorEnv>()
    .get('/account', about('My account', { status: 200, holds: accountHolds }), signedIn, async (c) =>
      c.json(await ownAccount(signingIn, c.get('asker')), 200),
    )
    .post('/account/name', about('Correct my name', { status: 204 }), signedIn, body(ownName), async (c) => {
      await rename(signingIn, c.get('asker'), c.req.valid('json').name)
      return c.body(null, 204)
    })
    .post(
      '/account/password',
      about('Change my password', { status: 204 }),
      signedIn,
      freshlyProved,
      body(changeInput),
      async (c) => {
        await changePassword(signingIn, c.get('asker'), c.req.valid('json'), c.get('visit'))
        return c.body(null, 204)
      },
    )
    .get(
      '/account/history',
      about('What happened to my account', { status: 200, holds: historyHolds }),
      signedIn,
      async (c) => c.json(await ownHistory(signingIn, c.get('asker')), 200),
    )
    .post(
      '/password-reset/ask',
      about('Ask for a link to a new password', { status: 204 }),
      body(askInput),
      async (c) => {
        await askForReset(signingIn, c.req.valid('json').email, c.get('visit'))
        return c.body(null, 204)
      },
    )
    .post(
      '/password-reset/look',
      about('Whether a link to a new password works', { status: 200, holds: usableHolds }),
      body(linkToken),
      async (c) => {
        await lookAtReset(signingIn, c.req.valid('json').token)
        return c.json({ ok: true } as const, 200)
      },
    )
    .post(
      '/password-reset',
      about('Set a new password by a link', { status: 201, holds: sessionHolds }),
      body(resetInput),
      async (c) => {
        const entry = await resetPassword(signingIn, c.req.valid('json'), c.get('visit'))
        await letIn(signingIn.accounts, entry, c)
        return c.json(await tellWho(entry.asker), 201)
      },
    )
}
