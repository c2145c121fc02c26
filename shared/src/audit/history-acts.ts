import * as z from 'zod/mini'

/** Deliberate steps in the history of a document. `at` is the row of its log that is meant; the title is that of the day. */
export const historyActs = {
  'history.version-named': z.object({
    documentId: z.string(),
    title: z.string(),
    name: z.string(),
    at: z.number(),
  }),
  'history.restored': z.object({
    documentId: z.string(),
    title: z.string(),
    name: z.nullable(z.string()),
    at: z.number(),
    /** The day that was written, `2026-11-22`. */
    writtenOn: z.string(),
  }),
  'history.view-settled': z.object({ view: z.string() }),
} as const
