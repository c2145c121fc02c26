import * as z from 'zod/mini'

/** What organisations say of themselves, know and promise. `organisation` is the name it had then. */
export const profileActs = {
  'profile.changed': z.object({ organisation: z.string() }),
  'need.recorded': z.object({
    needId: z.string(),
    organisation: z.string(),
    kind: z.string(),
    text: z.string(),
  }),
  'need.met': z.object({
    needId: z.string(),
    organisation: z.string(),
    text: z.string(),
    by: z.nullable(z.string()),
  }),
  'need.withdrawn': z.object({ needId: z.string(), organisation: z.string(), text: z.string() }),
  'term.recorded': z.object({ termId: z.string(), organisation: z.string(), word: z.string() }),
  'term.removed': z.object({ termId: z.string(), organisation: z.string(), word: z.string() }),
  'topic.added': z.object({ topicId: z.string(), topic: z.string() }),
  'topic.removed': z.object({ topicId: z.string(), topic: z.string() }),
  'expertise.stated': z.object({
    topicId: z.string(),
    topic: z.string(),
    organisation: z.string(),
    level: z.nullable(z.int()),
  }),
  'commitment.made': z.object({
    commitmentId: z.string(),
    organisation: z.string(),
    text: z.string(),
    dueOn: z.string(),
  }),
  'commitment.claimed': z.object({ commitmentId: z.string(), text: z.string(), evidence: z.string() }),
  'commitment.answered': z.object({
    commitmentId: z.string(),
    text: z.string(),
    organisation: z.string(),
    verdict: z.string(),
    reason: z.string(),
  }),
  'commitment.withdrawn': z.object({ commitmentId: z.string(), text: z.string(), reason: z.string() }),
} as const
