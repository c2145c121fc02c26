import * as z from 'zod/mini'
import type { AmendmentId } from '../ids.ts'
import { someWords, words } from '../text/words.ts'

/** `accepting`: taken in at this moment; the branch is closed to writers and the text is on its way into the document. */
export const amendmentStates = ['open', 'accepting', 'accepted', 'rejected', 'withdrawn'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** The room of an amendment is named by its id, as that of a document is by the document's. */
export function branchOf(amendment: AmendmentId): string {
  return amendment
}

export const newAmendment = z.object({ reason: someWords(500) })
export type NewAmendment = z.infer<typeof newAmendment>

/** Names what the asker saw, so that nobody takes in what they did not read: the `version` of an answer. */
export const whatWasSeen = z.object({ seen: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

export const rejection = z.object({ reason: someWords(500) })
export const withdrawal = z.object({ reason: words(500) })
export const remark = z.object({ words: someWords(2000) })
