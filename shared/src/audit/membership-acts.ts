import * as z from 'zod/mini'

/** `person` is the id of the person it is about. */
export const membershipActs = {
  'partnership.founded': z.object({ name: z.string() }),
  'person.joined': z.object({
    person: z.string(),
    role: z.string(),
    organisation: z.nullable(z.string()),
  }),
  'person.removed': z.object({ person: z.string(), reason: z.nullable(z.string()) }),
} as const
