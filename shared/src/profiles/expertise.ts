import * as z from 'zod/mini'
import { line } from '../text/line.ts'

export const newTopic = z.object({ name: line(2, 80) })
export type NewTopic = z.infer<typeof newTopic>

/** 0 none · 1 some · 2 can act alone · 3 can teach it. */
export const levels = [0, 1, 2, 3] as const
export type Level = (typeof levels)[number]
/** From here on an organisation can carry a topic without help. */
const carries = 2

/** An organisation's word on itself; null takes it back. */
export const ownLevel = z.object({ level: z.nullable(z.literal(levels)) })
export type OwnLevel = z.infer<typeof ownLevel>

/** What is known of a topic from what the organisations say of themselves (IND-10). */
export type TopicState =
  /** Nobody has said anything yet. */
  | { state: 'unknown' }
  /** A gap: nobody can carry it. */
  | { state: 'gap' }
  /** A single point of knowledge: if this one leaves, it is gone. */
  | { state: 'single'; organisationId: string }
  | { state: 'shared'; carriers: number }

export function topicState(said: ReadonlyMap<string, Level>): TopicState {
  if (said.size === 0) return { state: 'unknown' }
  const carriers = [...said].filter(([, level]) => level >= carries)
  const [first] = carriers
  if (first === undefined) return { state: 'gap' }
  return carriers.length === 1
    ? { state: 'single', organisationId: first[0] }
    : { state: 'shared', carriers: carriers.length }
}
