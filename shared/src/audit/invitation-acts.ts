import * as z from 'zod/mini'

/** An address of mail is personal and not the record's business: an invitation is named by its role and organisation. */
export const invitationActs = {
  'invitation.sent': z.object({ role: z.string(), organisation: z.nullable(z.string()) }),
  'invitation.withdrawn': z.object({ role: z.string(), organisation: z.nullable(z.string()) }),
} as const
