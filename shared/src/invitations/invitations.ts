import * as z from 'zod/mini'
import { emailAddress } from '../accounts/accounts.ts'
import { organisationName } from '../membership/membership.ts'
import { rolesAtTheTable } from '../permissions/roles.ts'

/**
 * An invitation is bound to address, partnership and role; a partner also to an organisation: one that is here, or a new
 * one with the group it takes a seat in or the vacant seat it takes. An observer's organisation has no seat.
 */
export const newInvitation = z.object({
  email: emailAddress,
  role: z.enum(rolesAtTheTable),
  organisation: z.optional(
    z.union([
      z.object({ id: z.string() }),
      z.object({ name: organisationName, groupId: z.nullable(z.string()) }),
      z.object({ name: organisationName, seatId: z.string() }),
    ]),
  ),
})
export type NewInvitation = z.infer<typeof newInvitation>
