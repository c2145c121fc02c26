import * as z from 'zod/mini'

/**
 * What can wait for somebody, each kind with what its sentence is made of (`about`). Nothing of it is stored: every
 * feature works out from its own tables what waits for one person at one table, so that it is gone the moment it is done.
 * `about` may hold only what this person may read; it may travel by mail, so nothing private stands in it.
 */
export const waitingKinds = {
  'invitation.running-out': z.object({ role: z.string(), organisation: z.nullable(z.string()) }),
  'seat.without-lead': z.object({ group: z.string(), organisations: z.array(z.string()) }),
  'due-diligence.to-review': z.object({ organisation: z.string() }),
  'due-diligence.voice-wanted': z.object({ organisation: z.string() }),
  'due-diligence.to-answer': z.object({ organisation: z.string() }),
  'due-diligence.condition-due': z.object({ organisation: z.string() }),
  'due-diligence.to-review-again': z.object({ organisation: z.string() }),
  'milestone.due': z.object({ title: z.string(), document: z.string() }),
  /** `first` of `count`, by name; empty where nobody has named it yet. */
  'role.open': z.object({ document: z.string(), count: z.number(), first: z.string() }),
  'role.to-accept': z.object({ title: z.string(), document: z.string() }),
  /** What a seat answered for that is closed or empty now. */
  'owner.gone': z.object({ document: z.string(), count: z.number(), first: z.string() }),
  'commitment.due': z.object({ text: z.string() }),
  'commitment.to-confirm': z.object({ text: z.string(), organisation: z.string() }),
  'mandate.to-confirm': z.object({ body: z.string() }),
  'mandate.running-out': z.object({ body: z.string() }),
  'flag.to-answer': z.object({ text: z.string() }),
  /** For the owner's people alone, and without a word of the line itself. */
  'red-line.run-out': z.object({}),
  'comment.mention': z.object({ by: z.string(), document: z.string() }),
  'version.to-sign': z.object({ title: z.string(), version: z.number() }),
  'version.to-review': z.object({ title: z.string(), version: z.number() }),
  /** `by` is who opened it, by name. */
  'amendment.to-settle': z.object({ document: z.string(), by: z.string() }),
  'decisions.to-review': z.object({ open: z.number() }),
} as const

export type WaitingKind = keyof typeof waitingKinds

export interface WaitingOf<Kind extends WaitingKind> {
  kind: Kind
  /** Of the thing that waits: with the kind, the same for as long as it waits. */
  id: string
  about: z.infer<(typeof waitingKinds)[Kind]>
  /** Epoch milliseconds. */
  since: number
  /** Until when it should be done, epoch milliseconds. */
  dueAt: number | null
  /** Where it is done: the path below `/p/:slug`. */
  to: `/${string}`
}

/** A feature's `waiting(feature, place)` answers these for the holder of the place, in any order. */
export type Waiting = { [Kind in WaitingKind]: WaitingOf<Kind> }[WaitingKind]
