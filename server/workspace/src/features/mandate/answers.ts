import * as z from 'zod/mini'
import { interestKinds } from '@roundtable/shared/mandate/mandate'
import { sectors } from '@roundtable/shared/membership'

export const idHolds = z.object({ id: z.string() })

const named = z.object({ id: z.string(), name: z.string() })
const voice = z.object({
  name: z.string(),
  organisation: named,
  sector: z.nullable(z.enum(sectors)),
  at: z.number(),
})

const mandateHolds = z.object({
  id: z.string(),
  body: z.string(),
  tasks: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  host: z.string(),
  reporting: z.string(),
  proposed: voice,
  confirmed: z.nullable(voice),
  interests: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(interestKinds),
      text: z.string(),
      by: z.string(),
      at: z.number(),
    }),
  ),
})

const rotationHolds = z.object({
  startsOn: z.string(),
  weeksEach: z.number(),
  turns: z.array(
    z.object({
      seatId: z.string(),
      from: z.string(),
      until: z.string(),
      organisations: z.array(z.string()),
    }),
  ),
})

const flagHolds = z.object({
  id: z.string(),
  organisation: named,
  by: z.string(),
  text: z.string(),
  act: z.nullable(z.object({ entry: z.number(), at: z.nullable(z.number()) })),
  raisedAt: z.number(),
  answer: z.nullable(z.object({ text: z.string(), by: z.string(), at: z.number() })),
})

const figuresHold = z.object({
  from: z.number(),
  state: z.enum(['unknown', 'known']),
  concernsNone: z.number(),
  groups: z.array(
    z.object({
      group: z.extend(named, { sector: z.enum(sectors) }),
      counts: z.object({
        invitation: z.number(),
        removal: z.number(),
        moderation: z.number(),
        reminder: z.number(),
        flag_answer: z.number(),
        other: z.number(),
      }),
      total: z.number(),
      medianAnswerMs: z.nullable(z.number()),
    }),
  ),
})

export const secretariatHolds = z.object({
  today: z.string(),
  state: z.enum(['in_force', 'expired', 'none']),
  mandate: z.nullable(mandateHolds),
  proposals: z.array(mandateHolds),
  others: z.array(mandateHolds),
  people: z.array(named),
  seats: z.array(z.object({ id: z.string(), organisations: z.array(z.string()) })),
  rotation: z.nullable(rotationHolds),
  flags: z.array(flagHolds),
  figures: figuresHold,
})
