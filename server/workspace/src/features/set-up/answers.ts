import * as z from 'zod/mini'
import { sectors } from '@roundtable/shared/membership'
import { roles } from '@roundtable/shared/permissions'

export const instanceHolds = z.object({
  setUp: z.boolean(),
  signedIn: z.boolean(),
  /** What people call the identity provider, where one is set. */
  signOn: z.nullable(z.string()),
  /** Whether links are mailed; without, whoever runs the server makes them. */
  mails: z.boolean(),
  demo: z.nullable(
    z.object({
      accounts: z.array(
        z.object({
          email: z.string(),
          password: z.string(),
          name: z.string(),
          role: z.enum(roles),
          organisation: z.nullable(z.string()),
          sector: z.nullable(z.enum(sectors)),
        }),
      ),
    }),
  ),
})

export const usableHolds = z.object({ ok: z.literal(true) })
