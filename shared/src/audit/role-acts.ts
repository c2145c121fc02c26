import * as z from 'zod/mini'

/** `document` is its title; the role itself is told by its id, since what stands in a document is not repeated here. */
const role = { documentId: z.string(), document: z.string(), roleId: z.string(), seat: z.string() }

export const roleActs = {
  'role.accepted': z.object(role),
  'role.given-back': z.object(role),
} as const
