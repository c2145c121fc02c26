import * as z from 'zod/mini'
import { line } from '../text/line.ts'
import { documentKindIds } from './kind-ids.ts'

// In a file of its own, so that a page that only names the kinds brings no schemas.
export { documentKindIds, type DocumentKindId } from './kind-ids.ts'

export const newDocument = z.object({
  kind: z.enum(documentKindIds),
  title: line(1, 200),
})
export type NewDocument = z.infer<typeof newDocument>

/** What a document is called: a new name for it, or that of a copy. */
export const documentTitle = z.object({ title: line(1, 200) })
export type DocumentTitle = z.infer<typeof documentTitle>

/** An archived document is kept and read, and not written. Either way back or forth wants a reason. */
export const documentStanding = z.object({ to: z.enum(['archived', 'open']), reason: line(3, 300) })
export type DocumentStanding = z.infer<typeof documentStanding>
