import * as z from 'zod/mini'
import { needKinds } from '@roundtable/shared/profiles/needs'
import { standings, verdicts } from '@roundtable/shared/profiles/commitments'
import { levels } from '@roundtable/shared/profiles/expertise'
import { profile } from '@roundtable/shared/profiles/profile'
import { sectors } from '@roundtable/shared/membership'
import { roles } from '@roundtable/shared/permissions'

export const idHolds = z.object({ id: z.string() })

const named = z.object({ id: z.string(), name: z.string() })
const group = z.object({ id: z.string(), name: z.string(), sector: z.enum(sectors) })
const level = z.literal(levels)

const topicStateHolds = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('gap') }),
  z.object({ state: z.literal('single'), organisationId: z.string() }),
  z.object({ state: z.literal('shared'), carriers: z.number() }),
])

export const expertiseHolds = z.object({
  organisations: z.array(z.extend(named, { sector: z.nullable(z.enum(sectors)) })),
  topics: z.array(
    z.extend(named, {
      levels: z.array(z.object({ organisationId: z.string(), level })),
      state: topicStateHolds,
    }),
  ),
})

const commitmentHolds = z.object({
  id: z.string(),
  owner: named,
  text: z.string(),
  dueOn: z.string(),
  claimedOn: z.nullable(z.string()),
  withdrawnOn: z.nullable(z.string()),
  standing: z.enum(standings),
  evidence: z.nullable(z.string()),
  withdrawnFor: z.nullable(z.string()),
  verdicts: z.array(
    z.object({ organisation: named, verdict: z.enum(verdicts), reason: z.string(), on: z.string() }),
  ),
})

const keepingHolds = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown'), waiting: z.number() }),
  z.object({
    state: z.literal('known'),
    keptInTime: z.number(),
    keptLate: z.number(),
    notKept: z.number(),
    due: z.number(),
    waiting: z.number(),
  }),
])

export const commitmentsHold = z.object({
  commitments: z.array(commitmentHolds),
  keeping: z.array(z.object({ organisation: named, keeping: keepingHolds })),
})

const answeringHolds = z.object({
  asked: z.string(),
  by: z.nullable(z.object({ on: z.string(), free: z.array(z.object({ on: z.string(), why: z.string() })) })),
  holidaysAhead: z.array(z.object({ on: z.string(), name: z.string() })),
})

export const partnerHolds = z.object({
  organisation: named,
  own: z.boolean(),
  seat: z.nullable(z.object({ id: z.string(), group: z.nullable(group), sharedWith: z.array(named) })),
  people: z.array(z.extend(named, { role: z.enum(roles), isDeputy: z.boolean() })),
  profile: z.extend(profile, { changedAt: z.nullable(z.number()) }),
  answering: z.nullable(answeringHolds),
  needs: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(needKinds),
      text: z.string(),
      since: z.string(),
      met: z.nullable(z.object({ on: z.string(), by: z.nullable(named) })),
      monthsUnmet: z.nullable(z.number()),
    }),
  ),
  terms: z.array(
    z.object({
      id: z.string(),
      word: z.string(),
      meaning: z.string(),
      elsewhere: z.array(z.object({ organisation: named, meaning: z.string() })),
    }),
  ),
  expertise: z.array(z.extend(named, { level: z.nullable(level), state: topicStateHolds })),
  commitments: z.array(commitmentHolds),
  keeping: keepingHolds,
})

export const calendarsHold = z.array(
  z.object({
    country: z.string(),
    regions: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
)
