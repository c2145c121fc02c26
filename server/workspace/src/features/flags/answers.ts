import * as z from 'zod/mini'
import { flagIds } from '@roundtable/shared/document-kinds/flags'
import { documentKindIds } from '@roundtable/shared/documents'

/** `row` is where to look, `name` what it is called, `others` the names of what else it is about. */
export const flagsHold = z.array(
  z.object({
    documentId: z.string(),
    title: z.string(),
    kind: z.enum(documentKindIds),
    misfit: z.boolean(),
    flags: z.array(
      z.object({
        is: z.enum(flagIds),
        row: z.nullable(z.string()),
        name: z.string(),
        others: z.array(z.string()),
      }),
    ),
    more: z.number(),
  }),
)
