import * as z from 'zod/mini'
import { documentKindIds } from '@roundtable/shared/documents'
import { partnershipHolds } from '../membership/index.ts'

export const documentHolds = z.object({
  id: z.string(),
  kind: z.enum(documentKindIds),
  title: z.string(),
  createdAt: z.number(),
  changedAt: z.number(),
})

export const documentsHold = z.array(documentHolds)

/** `schemaVersion` is what the live socket is opened with. */
export const openDocumentHolds = z.extend(documentHolds, { mayWrite: z.boolean(), schemaVersion: z.number() })

export const partnershipPageHolds = z.extend(partnershipHolds, { documents: documentsHold })
