import * as z from 'zod/mini'
import { versionStates } from '@roundtable/shared/adoption/adoption'
import { documentKindIds } from '@roundtable/shared/documents'
import { sectors } from '@roundtable/shared/membership'

const person = z.object({ id: z.string(), name: z.nullable(z.string()) })

const seatHolds = z.object({
  seatId: z.string(),
  group: z.string(),
  sector: z.enum(sectors),
  organisations: z.array(z.string()),
  /** `without_delegate`: nobody could sign for it when the version was put forward, so it was not asked. */
  standing: z.enum(['asked', 'without_delegate']),
  signature: z.nullable(
    z.object({
      by: person,
      organisation: z.string(),
      at: z.number(),
      reservation: z.nullable(z.string()),
    }),
  ),
  /** While a signature is awaited: who can give it now. */
  delegates: z.array(person),
})

/** Times are epoch milliseconds, `hash` is SHA-256 in hex. */
export const versionHolds = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  hash: z.string(),
  state: z.enum(versionStates),
  putForward: z.object({ by: person, at: z.number() }),
  nextReviewOn: z.nullable(z.string()),
  /** How it was settled: `decisionId` is null where all who were asked signed, `by` where nobody alone did. */
  settled: z.nullable(
    z.object({
      at: z.number(),
      by: z.nullable(person),
      reason: z.nullable(z.string()),
      decisionId: z.nullable(z.string()),
    }),
  ),
  seats: z.array(seatHolds),
  maySign: z.boolean(),
  mayPutAside: z.boolean(),
})

const documentHolds = z.object({ id: z.string(), kind: z.enum(documentKindIds), title: z.string() })

/** The versions of a document, newest first; `changesSince` counts from the adopted one to the draft. */
export const versionsHold = z.object({
  document: documentHolds,
  versions: z.array(versionHolds),
  changesSince: z.nullable(z.number()),
})

const contentHolds = z.unknown()

/** One frozen text; `content` is the `Content` of shared/document-kinds. */
export const frozenHolds = z.object({
  document: documentHolds,
  version: versionHolds,
  kind: z.enum(documentKindIds),
  /** Of the kind when the text was frozen. */
  schemaVersion: z.number(),
  content: contentHolds,
})

/** The draft in the form in which it would be frozen, and what is in the way. */
export const draftHolds = z.object({
  document: documentHolds,
  content: contentHolds,
  hash: z.string(),
  placeholders: z.array(z.string()),
  hasWords: z.boolean(),
  isAdopted: z.boolean(),
  changesSince: z.nullable(z.number()),
  asked: z.array(z.object({ group: z.string(), organisations: z.array(z.string()) })),
  notAsked: z.array(z.object({ group: z.string(), organisations: z.array(z.string()) })),
})

export const putForwardHolds = z.object({ id: z.string(), number: z.number() })
export const settledHolds = z.object({ id: z.string() })
