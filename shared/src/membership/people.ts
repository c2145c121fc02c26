import * as z from 'zod/mini'
import { rolesAtTheTable } from '../permissions/roles.ts'
import { line } from '../text/line.ts'

/** Why somebody is suspended or removed: told to them, and kept in the record. */
export const reason = line(3, 300)
export const withReason = z.object({ reason })

/**
 * Another role at the same table. Whoever becomes a partner acts for an organisation that holds a seat: their own, or
 * the one named. The secretariat acts for none.
 */
export const newRole = z.object({ role: z.enum(rolesAtTheTable), organisationId: z.optional(z.string()) })
export type NewRole = z.infer<typeof newRole>
