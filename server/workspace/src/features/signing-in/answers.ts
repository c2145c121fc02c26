import * as z from 'zod/mini'
import { accountActs } from '@roundtable/shared/audit'

type AccountAct = keyof typeof accountActs
const actNames = Object.keys(accountActs) as [AccountAct, ...AccountAct[]]

export const accountHolds = z.object({ name: z.string(), email: z.string(), hasPassword: z.boolean() })

export const historyHolds = z.array(
  z.object({
    id: z.number(),
    at: z.number(),
    act: z.enum(actNames),
    way: z.nullable(accountActs['account.signed-in'].shape.way),
    why: z.nullable(accountActs['account.sign-in-refused'].shape.why),
    device: z.nullable(z.string()),
    newDevice: z.boolean(),
    /** The name of the passkey or of the provider it is about. */
    what: z.nullable(z.string()),
  }),
)

export const usableHolds = z.object({ ok: z.literal(true) })
