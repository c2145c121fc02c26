import * as z from 'zod/mini'
import { amendmentStates } from '@roundtable/shared/amendments/amendments'
import { roles } from '@roundtable/shared/permissions'

/** Somebody who has left has no role here any more; nobody may know the name of who is forgotten. */
const person = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  role: z.nullable(z.enum(roles)),
  sector: z.nullable(z.enum(['public', 'private', 'civil_society', 'academia'])),
  organisation: z.nullable(z.string()),
})

const field = z.union([z.string(), z.number(), z.boolean(), z.null(), z.readonly(z.array(z.string()))])
const row = z.intersection(z.object({ id: z.string() }), z.record(z.string(), field))
const of = { table: z.string(), row }

/** Of rows, what a passage is: a row that comes, goes or moves, or one of its fields. */
const cell = z.discriminatedUnion('is', [
  z.object({ ...of, is: z.enum(['added', 'removed']) }),
  z.object({ ...of, is: z.literal('moved'), behind: z.nullable(z.string()) }),
  z.object({ ...of, is: z.literal('text'), field: z.string() }),
  z.object({ ...of, is: z.literal('value'), field: z.string(), before: field, after: field }),
  z.object({ ...of, is: z.literal('lost'), field: z.string(), value: field }),
])

const passage = z.object({
  place: z.string(),
  pieces: z.array(z.object({ is: z.enum(['kept', 'added', 'removed']), text: z.string() })),
  /** The document itself was changed here since somebody looked. */
  rewritten: z.boolean(),
  cell: z.optional(cell),
})

/** `version` names what this answer says of the text: accepting needs it. `rivals`: open ones that amend the same passage. */
export const amendmentHolds = z.object({
  id: z.string(),
  documentId: z.string(),
  reason: z.string(),
  state: z.enum(amendmentStates),
  openedBy: person,
  openedAt: z.number(),
  authors: z.array(person),
  passages: z.array(passage),
  lost: z.string(),
  version: z.string(),
  rewritten: z.boolean(),
  rivals: z.array(z.string()),
  looked: z.nullable(z.object({ by: person, at: z.number() })),
  settled: z.nullable(z.object({ by: person, at: z.number(), reason: z.nullable(z.string()) })),
  remarks: z.array(z.object({ id: z.string(), by: person, at: z.number(), words: z.string() })),
})

export const amendmentsHold = z.array(amendmentHolds)
/** What an act was on. */
export const actHolds = z.object({ id: z.string() })
