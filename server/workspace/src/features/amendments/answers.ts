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

const passage = z.object({
  place: z.string(),
  pieces: z.array(z.object({ is: z.enum(['kept', 'added', 'removed']), text: z.string() })),
  /** The document itself was changed here since somebody looked. */
  rewritten: z.boolean(),
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
