import * as z from 'zod/mini'
import { emailAddress } from '../accounts/accounts.ts'
import { organisationName, sectors } from '../membership/membership.ts'
import { someWords, words } from '../text/words.ts'
import { checkResults, criterionIds } from './criteria.ts'
import { secretariatMoves } from './states.ts'
import { voices } from './voices.ts'

/** A file of an organisation that wants to come to the table; its person is invited to apply. */
export const fileOfNewcomer = z.object({
  organisation: z.object({ name: organisationName }),
  groupId: z.string(),
  email: emailAddress,
})
/** A file of a partner that is looked at again. */
export const fileOfPartner = z.object({ organisation: z.object({ id: z.string() }) })
export const newFile = z.union([fileOfNewcomer, fileOfPartner])
export type NewFile = z.infer<typeof newFile>

const exclusionAnswer = z.nullable(z.enum(['yes', 'no']))

/** What an applicant says of themselves. Everything may be empty until it is submitted. */
export const application = z.object({
  about: words(4000),
  sector: z.nullable(z.enum(sectors)),
  reason: words(4000),
  contribution: words(4000),
  conflicts: words(4000),
  exclusions: z.object({
    sanctions: exclusionAnswer,
    corruption: exclusionAnswer,
    forced_labour: exclusionAnswer,
    banned_goods: exclusionAnswer,
  }),
})
export type Application = z.infer<typeof application>

export const emptyApplication: Application = {
  about: '',
  sector: null,
  reason: '',
  contribution: '',
  conflicts: '',
  exclusions: { sanctions: null, corruption: null, forced_labour: null, banned_goods: null },
}

/** Fields that must be filled before an application is submitted. Questions of exclusion may stay open. */
export function missingIn(form: Application): (keyof Application)[] {
  const texts = ['about', 'reason', 'contribution', 'conflicts'] as const
  const empty = texts.filter((name) => form[name] === '')
  return form.sector === null ? ['sector', ...empty] : empty
}

/** An address people can open; nothing is fetched from it. */
const evidenceUrl = z.string().check(z.trim(), z.maxLength(2000), z.regex(/^https?:\/\/[^\s/$.?#][^\s]*$/i))
const day = z.iso.date()

export const newCheck = z.object({
  criterion: z.enum(criterionIds),
  result: z.enum(checkResults),
  said: someWords(4000),
  evidence: z.array(z.object({ url: evidenceUrl, seenOn: day })).check(z.maxLength(10)),
})
export type NewCheck = z.infer<typeof newCheck>

export const recommendations = ['admit', 'admit_with_conditions', 'decline'] as const

export const newRecommendation = z.object({
  recommends: z.enum(recommendations),
  reason: someWords(4000),
  conditions: z.array(z.object({ text: someWords(500), dueOn: day })).check(z.maxLength(10)),
})
export type NewRecommendation = z.infer<typeof newRecommendation>

export const newVoice = z.object({ voice: z.enum(voices), reason: words(1000) })
export type NewVoice = z.infer<typeof newVoice>

export const newMove = z.object({ move: z.enum(secretariatMoves) })
export const newReviewer = z.object({ membershipId: z.string() })
export const newInterest = z.object({ reason: someWords(500) })
/** A message to the applicant. One that asks waits for an answer. */
export const newMessage = z.object({ text: someWords(4000), asks: z.boolean() })
export const newReply = z.object({ text: someWords(4000) })
export const newNote = z.object({ text: someWords(4000) })
export const newTrial = z.object({ until: day })
export const newApplicant = z.object({ email: emailAddress })
/** For an act that says all by its address; a request that changes something carries a body all the same. */
export const noMore = z.object({})
