import { Hono } from 'hono'
import * as z from 'zod/mini'
import { setUp as setUpInput } from '@roundtable/shared/accounts'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { DoorEnv, Identify } from '../../door/asker.ts'
import { describer } from '../../door/described.ts'
import { body } from '../../door/read.ts'
import { sessionHolds, type TellWho } from '../accounts/index.ts'
import { lookAtSetUp, type SetUp, setUp } from './operations.ts'
import { isSetUp } from './store.ts'
import { instanceHolds, usableHolds } from './answers.ts'

const about = describer('Set-up')
const lookInput = z.object({ token: z.string().check(z.maxLength(200)) })

/** A person anybody may become, on a demo instance only. */
export interface DemoAccount {
  email: string
  password: string
  name: string
  role: Role
  organisation: string | null
  sector: Sector | null
}

export interface SetUpDoor {
  demo: readonly DemoAccount[] | undefined
  signOn: string | null
  mails: boolean
  identify: Identify
  tellWho: TellWho
}

export function setUpRoutes(ground: SetUp, { demo, signOn, mails, identify, tellWho }: SetUpDoor) {
  return new Hono<DoorEnv>()
    .get(
      '/instance',
      about('What a page must know before anyone has signed in', { status: 200, holds: instanceHolds }),
      async (c) => {
        const asker = await identify(c.req.header('Cookie'))
        const setUp = await isSetUp(ground.database.kysely)
        const accounts = demo ? { accounts: demo } : null
        return c.json({ setUp, signedIn: asker !== undefined, signOn, mails, demo: accounts }, 200)
      },
    )
    .post(
      '/set-up/look',
      about('Whether a set-up link works', { status: 200, holds: usableHolds }),
      body(lookInput),
      async (c) => {
        await lookAtSetUp(ground, c.req.valid('json').token)
        return c.json({ ok: true }, 200)
      },
    )
    .post(
      '/set-up',
      about('Set the instance up', { status: 201, holds: sessionHolds }),
      body(setUpInput),
      async (c) => {
        const entry = await setUp(ground, c.req.valid('json'), c.get('visit'))
        c.header('Set-Cookie', ground.accounts.sessions.cookie(entry.token))
        return c.json(await tellWho(entry.asker), 201)
      },
    )
}
