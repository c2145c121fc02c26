import * as z from 'zod/mini'
import { roles } from '@roundtable/shared/permissions'

export const invitationOffers = z.object({
  partnership: z.object({ name: z.string() }),
  email: z.string(),
  /** Whoever asks is signed in with this very address. */
  isMine: z.boolean(),
  role: z.enum(roles),
  organisation: z.nullable(z.string()),
  invitedBy: z.string(),
  expiresAt: z.number(),
  hasAccount: z.boolean(),
})

export const openInvitationsHold = z.array(
  z.object({
    id: z.string(),
    email: z.string(),
    role: z.enum(roles),
    organisation: z.nullable(z.string()),
    createdAt: z.number(),
    expiresAt: z.number(),
  }),
)

/** The link is told this once. `mailed` is false where there is no mail server, or it did not take the letter. */
export const newInvitationHolds = z.object({
  id: z.string(),
  link: z.string(),
  expiresAt: z.number(),
  mailed: z.boolean(),
})
