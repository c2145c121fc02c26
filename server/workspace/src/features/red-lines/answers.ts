import * as z from 'zod/mini'
import { disclosures, redLineStates, redLineTerms } from '@roundtable/shared/red-lines'

/** `until` is null while the version holds. Of another's line, a last version that has ended was taken back. */
const versionHolds = z.object({
  state: z.enum(redLineStates),
  disclosure: z.enum(disclosures),
  terms: redLineTerms,
  reason: z.nullable(z.string()),
  since: z.number(),
  until: z.nullable(z.number()),
})
const organisation = z.object({ id: z.string(), name: z.string() })

/** Of each line the versions the asker may read, newest first, and no sign of others. */
export const redLinesHold = z.array(
  z.object({ id: z.string(), organisation, own: z.boolean(), versions: z.array(versionHolds) }),
)
/** The line an act was on. */
export const redLineHolds = z.object({ id: z.string() })
