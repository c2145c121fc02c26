import * as z from 'zod/mini'
import type { Role } from '../permissions/roles.ts'
import { line } from '../text/line.ts'

/** Who reads a red line (VIS-1), narrowest first: only us, us and the secretariat, all partners. Never anybody else. */
export const disclosures = ['org_private', 'org_and_secretariat', 'internal'] as const
export type Disclosure = (typeof disclosures)[number]

export const raises = (from: Disclosure, to: Disclosure): boolean =>
  disclosures.indexOf(to) > disclosures.indexOf(from)

/** What reaches those who read the lines of others. Of their own organisation people read everything. */
export const reachOf = (role: Role): readonly Disclosure[] =>
  role === 'secretariat' ? ['org_and_secretariat', 'internal'] : ['internal']

/** What a member writes is a draft until the lead records it. What is withdrawn stays readable. */
export const redLineStates = ['draft', 'recorded', 'withdrawn'] as const
export const comparisons = ['<=', '>=', '='] as const
export const firmnesses = ['firm', 'negotiable'] as const

const terms = {
  statement: line(10, 600),
  topics: z.array(line(2, 40)).check(z.maxLength(8)),
  firmness: z.enum(firmnesses),
  validFrom: z.iso.date(),
  validUntil: z.nullable(z.iso.date()),
}
const limit = z.object({ metric: line(2, 80), op: z.enum(comparisons), value: z.number(), unit: line(1, 40) })

/** The terms of a red line (CAP-3.8). Only a limit has numbers, so that a proposal can be held against it. */
export const redLineTerms = z
  .discriminatedUnion('kind', [
    z.object({ ...terms, kind: z.literal('limit'), limit }),
    z.object({ ...terms, kind: z.enum(['must', 'must_not']) }),
  ])
  .check(z.refine((it) => it.validUntil === null || it.validFrom <= it.validUntil, { path: ['validUntil'] }))
export type RedLineTerms = z.infer<typeof redLineTerms>

/** Who may read it from now on, or that it holds no longer. Either is an act with a reason (VIS-2). */
export const newStanding = z.object({ to: z.enum([...disclosures, 'withdrawn']), reason: line(3, 300) })
export type NewStanding = z.infer<typeof newStanding>
