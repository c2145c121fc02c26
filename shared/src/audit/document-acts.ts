import * as z from 'zod/mini'

const document = { documentId: z.string(), title: z.string() }

/** Deliberate steps with a document; what is written in it is not the record's business. */
export const documentActs = {
  'document.started': z.object(document),
  /** `title` is what it is called from then on. */
  'document.renamed': z.object({ ...document, before: z.string() }),
  'document.archived': z.object({ ...document, reason: z.string() }),
  'document.brought-back': z.object({ ...document, reason: z.string() }),
  /** `documentId` and `title` are those of the copy. */
  'document.copied': z.object({ ...document, from: z.string(), fromTitle: z.string() }),
  /** `starter` is its id on the shelf, `fromTitle` what it was called there. */
  'document.started-from': z.object({
    ...document,
    starter: z.string(),
    version: z.number(),
    fromTitle: z.string(),
  }),
} as const
