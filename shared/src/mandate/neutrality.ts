/** What a secretariat does that can weigh on a group: kinds of act that are counted beside each other (CAP-3.6). */
export const actKinds = ['invitation', 'removal', 'moderation', 'reminder', 'flag_answer', 'other'] as const
export type ActKind = (typeof actKinds)[number]

/** One act of the secretariat that concerns a group; `groupId` is null where it concerns none, or one that has gone. */
export interface ActOfSecretariat {
  kind: ActKind
  groupId: string | null
  /** For answers alone: from the question to the answer, ms. */
  tookMs: number | null
}

export interface GroupFigures {
  groupId: string
  counts: Record<ActKind, number>
  /** Of all acts that concern a group. */
  total: number
  /** Half of the answers came faster, half slower; null without an answer. Milliseconds. */
  medianAnswerMs: number | null
}

export interface Neutrality {
  groups: GroupFigures[]
  /** Acts that concern no group in particular: counted, so that nothing is hidden in a remainder. */
  concernsNone: number
  /** `unknown` while there are too few acts to read anything into them. */
  state: 'unknown' | 'known'
}

/** Below so many acts that concern a group a difference between groups says nothing (as IND-3 has it). */
export const fewestActs = 20

/** The acts of a secretariat, group by group; every group has its line, also with nothing in it. */
export function neutrality(groupIds: readonly string[], acts: readonly ActOfSecretariat[]): Neutrality {
  const groups = groupIds.map((groupId) =>
    figuresOf(
      groupId,
      acts.filter((act) => act.groupId === groupId),
    ),
  )
  const concerning = groups.reduce((sum, group) => sum + group.total, 0)
  return {
    groups,
    concernsNone: acts.length - concerning,
    state: concerning < fewestActs || groups.length < 2 ? 'unknown' : 'known',
  }
}

function figuresOf(groupId: string, acts: readonly ActOfSecretariat[]): GroupFigures {
  const count = (kind: ActKind) => acts.filter((act) => act.kind === kind).length
  const counts = Object.fromEntries(actKinds.map((kind) => [kind, count(kind)])) as GroupFigures['counts']
  const took = acts.flatMap(({ tookMs }) => (tookMs === null ? [] : [tookMs]))
  return { groupId, counts, total: acts.length, medianAnswerMs: median(took) }
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!]
  return (low + high) / 2
}
