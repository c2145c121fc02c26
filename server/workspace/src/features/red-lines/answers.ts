import * as z from 'zod/mini'
import { disclosures, redLineStates, redLineTerms } from '@roundtable/shared/red-lines'

const named = z.object({ id: z.string(), name: z.string() })

/** `until` is null while the version holds. Of another's line, a last version that has ended was taken back. */
const versionHolds = z.object({
  state: z.enum(redLineStates),
  disclosure: z.enum(disclosures),
  terms: redLineTerms,
  reason: z.nullable(z.string()),
  by: z.nullable(named),
  since: z.number(),
  until: z.nullable(z.number()),
})

/** Newest version first: those the asker may read, and no sign of others. */
export const redLinesHold = z.array(
  z.object({ id: z.string(), organisation: named, own: z.boolean(), versions: z.array(versionHolds) }),
)
export const newRedLineHolds = z.object({ id: z.string() })
