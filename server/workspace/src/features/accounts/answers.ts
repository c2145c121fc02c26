import * as z from 'zod/mini'
import { sectors } from '@roundtable/shared/membership'
import { roles } from '@roundtable/shared/permissions'
import type { SessionAnswer } from './session-answer.ts'

const named = z.object({ id: z.string(), name: z.string() })

export const sessionHolds = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  sessionHandle: z.string(),
  partnerships: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      purpose: z.string(),
      role: z.enum(roles),
      organisation: z.nullable(named),
      sector: z.nullable(z.enum(sectors)),
      partners: z.number(),
    }),
  ),
  lost: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      standing: z.enum(['suspended', 'removed', 'left']),
      since: z.number(),
      reason: z.nullable(z.string()),
    }),
  ),
  passkeyMissing: z.boolean(),
  demo: z.boolean(),
}) satisfies z.ZodMiniType<SessionAnswer>

export const ownSessionsHold = z.array(
  z.object({
    handle: z.string(),
    current: z.boolean(),
    createdAt: z.number(),
    lastSeenAt: z.number(),
    device: z.string(),
  }),
)
