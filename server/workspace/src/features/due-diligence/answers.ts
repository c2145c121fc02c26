import * as z from 'zod/mini'
import { checkResults, criterionIds } from '@roundtable/shared/due-diligence/criteria'
import { flags } from '@roundtable/shared/due-diligence/flags'
import { application } from '@roundtable/shared/due-diligence/inputs'
import { fileStates, secretariatMoves } from '@roundtable/shared/due-diligence/states'
import { voices } from '@roundtable/shared/due-diligence/voices'

const text = z.string()
const time = z.number()
const maybe = z.nullable
const light = z.enum(['ok', 'watch', 'alert', 'unknown'])

const summary = {
  id: text,
  organisation: text,
  organisationId: text,
  nameThen: text,
  group: text,
  sector: maybe(text),
  groupSector: maybe(text),
  state: z.enum(fileStates),
  since: time,
  openedAt: time,
  submittedAt: maybe(time),
  partnerSince: maybe(time),
  decidedAt: maybe(time),
  validUntil: maybe(text),
  trialUntil: maybe(text),
  own: z.boolean(),
  review: z.boolean(),
  atAGlance: maybe(z.object({ counts: z.record(light, time), risk: text, flags: z.array(z.enum(flags)) })),
}

export const filesHold = z.array(z.object(summary))

const check = z.object({
  id: text,
  result: z.enum(checkResults),
  said: text,
  evidence: z.array(z.object({ url: text, seenOn: text })),
  hash: text,
  by: text,
  self: z.boolean(),
  at: time,
  counts: z.boolean(),
})

const whole = z.object({
  form: maybe(application),
  reviewers: z.array(
    z.object({
      id: text,
      name: text,
      organisation: text,
      sector: text,
      self: z.boolean(),
      recommendation: maybe(z.object({ recommends: text, reason: text, at: time })),
    }),
  ),
  candidates: z.array(
    z.object({
      membershipId: text,
      name: text,
      organisation: text,
      sector: maybe(text),
      refusal: maybe(text),
    }),
  ),
  criteria: z.array(z.object({ criterion: z.enum(criterionIds), light, checks: z.array(check) })),
  conditions: z.array(z.object({ id: text, text, dueOn: text, metAt: maybe(time), metBy: maybe(text) })),
  interests: z.array(z.object({ organisation: text, reason: text, own: z.boolean() })),
  messages: z.array(z.object({ id: text, from: text, by: text, text, at: time })),
  notes: z.array(z.object({ id: text, by: text, text, at: time })),
  moves: z.array(z.object({ move: z.enum(secretariatMoves), needs: maybe(text) })),
  voices: z.object({
    agreeing: z.record(z.enum(voices), time),
    seats: z.array(z.object({ id: text, sector: text, own: z.boolean() })),
    given: z.array(
      z.object({
        seatId: text,
        voice: z.enum(voices),
        reason: text,
        by: text,
        at: time,
        own: z.boolean(),
      }),
    ),
    mine: z.boolean(),
    choices: z.array(z.object({ voice: z.enum(voices), needs: maybe(text) })),
  }),
})

export const fileHolds = z.object({ ...summary, whole: maybe(whole) })

const invitation = z.object({ id: text, link: text, expiresAt: time, mailed: z.boolean() })
export const invitationHolds = invitation
export const openedHolds = z.object({ id: text, invitation: maybe(invitation) })

export const applicationHolds = z.object({
  partnership: z.object({ name: text, purpose: text }),
  organisation: text,
  state: z.enum(fileStates),
  since: time,
  submittedAt: maybe(time),
  form: application,
  missing: z.array(text),
  mayWrite: z.boolean(),
  mayWithdraw: z.boolean(),
  messages: z.array(z.object({ id: text, from: z.enum(['applicant', 'partnership']), text, at: time })),
  conditions: z.array(z.object({ id: text, text, dueOn: text, metAt: maybe(time) })),
  trialUntil: maybe(text),
  validUntil: maybe(text),
})
