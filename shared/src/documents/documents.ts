import * as z from 'zod/mini'
import { line } from '../text/line.ts'

/** The kinds a document can be of. `document-kinds/registry.ts` must hold one entry per id. */
export const documentKindIds = ['vision'] as const
export type DocumentKindId = (typeof documentKindIds)[number]

export const newDocument = z.object({
  kind: z.enum(documentKindIds),
  title: line(1, 200),
})
export type NewDocument = z.infer<typeof newDocument>
