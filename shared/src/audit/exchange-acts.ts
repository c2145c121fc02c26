import * as z from 'zod/mini'

export const exchangeActs = {
  /** `form` is what the file was; `from` the partnership whose export it was. */
  'document.imported': z.object({
    documentId: z.string(),
    title: z.string(),
    form: z.string(),
    from: z.nullable(z.string()),
  }),
} as const
