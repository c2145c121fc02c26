import * as z from 'zod/mini'
import { documentKindIds } from '@roundtable/shared/documents'
import { fileForms, leftOuts } from '@roundtable/shared/exchange/exchange'

export const previewHolds = z.object({
  form: z.enum(fileForms),
  kind: z.enum(documentKindIds),
  title: z.string(),
  from: z.nullable(z.string()),
  version: z.nullable(z.number()),
  isChanged: z.boolean(),
  words: z.number(),
  headings: z.array(z.string()),
  tables: z.number(),
  placeholders: z.number(),
  leftOut: z.array(z.object({ what: z.enum(leftOuts), count: z.number() })),
})

export const importedHolds = z.object({ id: z.string(), kind: z.enum(documentKindIds), title: z.string() })

export const originHolds = z.nullable(
  z.object({
    fileName: z.string(),
    form: z.enum(fileForms),
    from: z.nullable(z.string()),
    importedAt: z.number(),
  }),
)
