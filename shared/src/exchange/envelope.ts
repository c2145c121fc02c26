import * as z from 'zod/mini'
import { documentKindIds } from '../documents/documents.ts'
import { day } from '../calendar/days.ts'
import { line } from '../text/line.ts'
import { versionStates } from '../adoption/adoption.ts'
import { sealedText, type TextToSeal, toHash } from '../adoption/canonical.ts'

export const envelopeFormat = 'roundtable-document'
/** Raised when an older reader could not read what is written. */
export const envelopeVersion = 1

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The frozen version a file holds. Seats sign, so organisations are named here and people are not (CAP-2.4). Times are epoch milliseconds. */
const frozenVersion = z.object({
  number: z.int().check(z.minimum(1)),
  /** As it stood when the file was written. */
  state: z.enum(versionStates),
  /** Of the text as it was put forward: the same as of the file, unless the file leaves out whom the rows name. */
  hash,
  putForwardAt: z.int(),
  settledAt: z.nullable(z.int()),
  /** The decision that adopted it; nothing where all who were asked have signed. */
  decisionId: z.nullable(z.string()),
  nextReviewOn: z.nullable(day),
  signatures: z.array(
    z.object({
      group: z.string(),
      organisation: z.string(),
      at: z.int(),
      reservation: z.nullable(z.string()),
    }),
  ),
})

/**
 * A document as a file of its own that another partnership can read: its content and where it comes from. People,
 * ballots, red lines and money have no place in it; `z.object` drops what does not belong here on the way in.
 */
export const envelope = z.object({
  format: z.literal(envelopeFormat),
  formatVersion: z.literal(envelopeVersion),
  kind: z.enum(documentKindIds),
  schemaVersion: z.int().check(z.minimum(1)),
  title: line(1, 200),
  /** Read by the kind, not here. */
  content: z.unknown(),
  provenance: z.object({
    /** The partnership it was written in, as it was called then. */
    partnership: line(1, 200),
    /** Which moment of it this is, in epoch milliseconds; the latest where it says nothing. */
    asOf: z.optional(z.int()),
    /** What the partners called that moment. */
    moment: z.optional(line(1, 120)),
    /** Where it is not a draft. */
    version: z.optional(frozenVersion),
  }),
  /** Epoch milliseconds. */
  exportedAt: z.int(),
  /** `textHash` of it: tells whether the file was changed since. */
  hash,
})
export type Envelope = z.infer<typeof envelope>
export type Provenance = Envelope['provenance']

/** What is known of a file that says it is one of ours and cannot be read: written by a later version, or not whole. */
export function isLaterFormat(json: unknown): boolean {
  const { format, formatVersion } = Object(json) as Record<string, unknown>
  return format === envelopeFormat && typeof formatVersion === 'number' && formatVersion > envelopeVersion
}

/** SHA-256 of a text with its title, as 64 hex digits: the same that an adopted version of it has. */
export async function textHash(text: TextToSeal): Promise<string> {
  const bytes = new TextEncoder().encode(toHash(sealedText(text)))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
