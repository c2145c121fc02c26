import * as z from 'zod/mini'

/** The kinds a document can be of. `document-kinds/registry.ts` must hold one entry per id. */
export const documentKindIds = ['vision'] as const
export type DocumentKindId = (typeof documentKindIds)[number]

export const newDocument = z.object({
  kind: z.enum(documentKindIds),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
})
export type NewDocument = z.infer<typeof newDocument>
