import * as z from 'zod/mini'

/** What a role asks of its holder, as its reader had it before them (`termsOf` of document-kinds/role-rules). */
export const roleTerms = z.object({ terms: z.string().check(z.maxLength(20_000)) })
