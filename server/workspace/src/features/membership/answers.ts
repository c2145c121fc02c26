import * as z from 'zod/mini'
import { sectors } from '@roundtable/shared/membership'
import { roles } from '@roundtable/shared/permissions'

const named = z.object({ id: z.string(), name: z.string() })

export const membersHold = z.array(
  z.object({
    id: z.string(),
    person: named,
    role: z.enum(roles),
    organisation: z.nullable(named),
    sector: z.nullable(z.enum(sectors)),
    isDeputy: z.boolean(),
    joinedAt: z.number(),
    /** While suspended a person reaches nothing here. */
    suspendedSince: z.nullable(z.number()),
    self: z.boolean(),
  }),
)

/** A partnership without its documents, which a later feature adds. */
export const partnershipHolds = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  startedOn: z.nullable(z.string()),
  foundingRule: z.object({ leastPartners: z.number(), leastSectors: z.number() }),
  role: z.enum(roles),
  membershipId: z.string(),
  groups: z.array(z.object({ id: z.string(), name: z.string(), sector: z.enum(sectors) })),
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      seatId: z.nullable(z.string()),
      groupId: z.nullable(z.string()),
    }),
  ),
  seats: z.array(
    z.object({
      id: z.string(),
      groupId: z.string(),
      holders: z.array(z.extend(named, { since: z.number() })),
    }),
  ),
})

export const madeHolds = z.object({ id: z.string() })
export const foundedHolds = z.object({ slug: z.string() })
