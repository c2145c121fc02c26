import * as z from 'zod/mini'
import { emailAddress } from '../accounts/accounts.ts'
import { rolesAtTheTable } from '../permissions/roles.ts'
import { line } from '../text/line.ts'

/** The four societal areas (domain 7). A partnership cuts its own stakeholder groups; each maps to one of these. */
export const sectors = ['public', 'private', 'civil_society', 'academia'] as const
export type Sector = (typeof sectors)[number]

export const organisationName = line(2, 120)

/** An invitation is bound to address, partnership and role; a partner also to an organisation, known or new. */
export const newInvitation = z.object({
  email: emailAddress,
  role: z.enum(rolesAtTheTable),
  organisation: z.optional(
    z.union([
      z.object({ id: z.string() }),
      z.object({ name: organisationName, groupId: z.nullable(z.string()) }),
    ]),
  ),
})
export type NewInvitation = z.infer<typeof newInvitation>
