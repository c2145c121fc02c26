import { Hono, type MiddlewareHandler } from 'hono'
import {
  newPasskey,
  nothing,
  passkeyName,
  passkeyProof,
  recovery,
  stepUp as stepUpInput,
} from '@roundtable/shared/accounts'
import type { DoorEnv } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { freshlyProved } from '../../door/http.ts'
import { body } from '../../door/read.ts'
import { letIn, sessionHolds, type TellWho } from '../accounts/index.ts'
import { addedHolds, codesHold, optionsHold, ownPasskeysHold, stepUpOptionsHold } from './answers.ts'
import {
  addPasskey,
  offerPasskey,
  ownPasskeys,
  removePasskey,
  renamePasskey,
  renewCodes,
} from './own-passkeys.ts'
import type { Passkeys } from './passkeys.ts'
import { stepUp, stepUpOptions } from './step-up.ts'
import { signInOptions, signInWithCode, signInWithPasskey } from './ways-in.ts'

const about = describer('Passkeys')

export function passkeyRoutes(passkeys: Passkeys, signedIn: MiddlewareHandler<DoorEnv>, tellWho: TellWho) {
  return new Hono<DoorEnv>()
    .route('/', waysIn(passkeys, tellWho))
    .route('/', steppingUp(passkeys, signedIn))
    .route('/', ownKeys(passkeys, signedIn))
}

function waysIn(passkeys: Passkeys, tellWho: TellWho) {
  return new Hono<DoorEnv>()
    .post(
      '/session/passkey/options',
      about('What to sign in with a passkey by', { status: 200, holds: optionsHold }),
      body(nothing),
      async (c) => c.json(await signInOptions(passkeys, c.get('visit')), 200),
    )
    .post(
      '/session/passkey',
      about('Sign in with a passkey', { status: 201, holds: sessionHolds }),
      body(passkeyProof),
      async (c) => {
        const entry = await signInWithPasskey(passkeys, c.req.valid('json'), c.get('visit'))
        await letIn(passkeys.accounts, entry, c)
        return c.json(await tellWho(entry.asker), 201)
      },
    )
    .post(
      '/session/recovery-code',
      about('Sign in with a recovery code', { status: 201, holds: sessionHolds }),
      body(recovery),
      async (c) => {
        const entry = await signInWithCode(passkeys, c.req.valid('json'), c.get('visit'))
        await letIn(passkeys.accounts, entry, c)
        return c.json(await tellWho(entry.asker), 201)
      },
    )
}

function steppingUp(passkeys: Passkeys, signedIn: MiddlewareHandler<DoorEnv>) {
  return new Hono<DoorEnv>()
    .post(
      '/session/step-up/options',
      about('What to prove by that it is me', { status: 200, holds: stepUpOptionsHold }),
      signedIn,
      body(nothing),
      async (c) => c.json(await stepUpOptions(passkeys, c.get('asker')), 200),
    )
    .post(
      '/session/step-up',
      about('Prove anew that it is me', { status: 204 }),
      signedIn,
      body(stepUpInput),
      async (c) => {
        const { token } = await stepUp(passkeys, c.get('asker'), c.req.valid('json'), c.get('visit'))
        c.header('Set-Cookie', passkeys.accounts.sessions.cookie(token))
        return c.body(null, 204)
      },
    )
}

function ownKeys(passkeys: Passkeys, signedIn: MiddlewareHandler<DoorEnv>) {
  return new Hono<DoorEnv>()
    .get('/passkeys', about('My passkeys', { status: 200, holds: ownPasskeysHold }), signedIn, async (c) =>
      c.json(await ownPasskeys(passkeys, c.get('asker')), 200),
    )
    .post(
      '/passkeys/options',
      about('What to make a passkey from', { status: 200, holds: optionsHold }),
      signedIn,
      freshlyProved,
      body(nothing),
      async (c) => c.json(await offerPasskey(passkeys, c.get('asker')), 200),
    )
    .post(
      '/passkeys',
      about('Add a passkey', { status: 201, holds: addedHolds }),
      signedIn,
      freshlyProved,
      body(newPasskey),
      async (c) => c.json(await addPasskey(passkeys, c.get('asker'), c.req.valid('json')), 201),
    )
    .post(
      '/passkeys/:id/name',
      about('Name a passkey', { status: 204 }),
      signedIn,
      body(passkeyName),
      async (c) => {
        await renamePasskey(passkeys, c.get('asker'), c.req.param('id'), c.req.valid('json').name)
        return c.body(null, 204)
      },
    )
    .delete(
      '/passkeys/:id',
      about('Remove a passkey', { status: 204 }),
      signedIn,
      freshlyProved,
      async (c) => {
        await removePasskey(passkeys, c.get('asker'), c.req.param('id'))
        return c.body(null, 204)
      },
    )
    .post(
      '/recovery-codes',
      about('Make new recovery codes', { status: 201, holds: codesHold }),
      signedIn,
      freshlyProved,
      body(nothing),
      async (c) => c.json({ recoveryCodes: await renewCodes(passkeys, c.get('asker')) }, 201),
    )
}
