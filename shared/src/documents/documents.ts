import * as z from 'zod/mini'
import { line } from '../text/line.ts'

/** The kinds a document can be of. `document-kinds/registry.ts` must hold one entry per id. */
export const documentKindIds = [
  // A line each, so that two kinds added at once do not meet.
  'challenge',
  'vision',
  'code-of-conduct',
  'milestones',
  'roles',
  'note',
] as const
export type DocumentKindId = (typeof documentKindIds)[number]

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
