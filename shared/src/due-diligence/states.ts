/** Where an organisation stands on its way to a seat, and afterwards (CAP-3.2). */
export const fileStates = [
  'draft',
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  'recommended',
  'admitted',
  'admitted_with_conditions',
  'declined',
  'withdrawn',
  're_review',
  'suspended',
  'expelled',
  'left',
] as const
export type FileState = (typeof fileStates)[number]

/** Who moves a file. The secretariat coordinates and the reviewers look; only the leads together decide. */
export type Mover = 'applicant' | 'secretariat' | 'reviewers' | 'leads'

/** What must be true before a move; the caller looks it up. */
export interface Facts {
  /** Every answer a reader needs is there. Questions of exclusion may be open: they count as unknown. */
  formComplete: boolean
  twoReviewers: boolean
  bothRecommended: boolean
  /** The organisation has been a partner before: it is looked at again, not for the first time. */
  isPartner: boolean
  /** No question of exclusion is unknown or failed. */
  exclusionsClear: boolean
  noExclusionFailed: boolean
  hasConditions: boolean
  conditionsMet: boolean
}

interface MoveRule {
  from: readonly FileState[]
  to: FileState
  by: Mover
  needs: readonly Need[]
}

/** A fact, or that it is not so. */
export type Need = keyof Facts | `not ${keyof Facts}`

/** An application that the partners have not answered yet. */
export const openStates: readonly FileState[] = [
  'draft',
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  'recommended',
]
/** Organisations that sit at the table. */
export const partnerStates: readonly FileState[] = ['admitted', 'admitted_with_conditions', 're_review']

/** Every way from one state to another; there is no other. */
export const moves = {
  submit: { from: ['draft'], to: 'submitted', by: 'applicant', needs: ['formComplete'] },
  withdraw: { from: openStates, to: 'withdrawn', by: 'applicant', needs: ['not isPartner'] },
  start_screening: { from: ['submitted'], to: 'screening', by: 'secretariat', needs: [] },
  start_review: { from: ['screening'], to: 'in_review', by: 'secretariat', needs: ['twoReviewers'] },
  ask: { from: ['in_review'], to: 'info_requested', by: 'secretariat', needs: [] },
  reply: { from: ['info_requested'], to: 'in_review', by: 'applicant', needs: [] },
  /** The applicant does not answer: what was asked stays unknown. */
  go_on: { from: ['info_requested'], to: 'in_review', by: 'secretariat', needs: [] },
  recommend: {
    from: ['in_review', 're_review'],
    to: 'recommended',
    by: 'reviewers',
    needs: ['twoReviewers', 'bothRecommended'],
  },
  admit: { from: ['recommended'], to: 'admitted', by: 'leads', needs: ['exclusionsClear'] },
  admit_with_conditions: {
    from: ['recommended'],
    to: 'admitted_with_conditions',
    by: 'leads',
    needs: ['noExclusionFailed', 'hasConditions'],
  },
  decline: { from: ['recommended'], to: 'declined', by: 'leads', needs: ['not isPartner'] },
  suspend: { from: ['recommended'], to: 'suspended', by: 'leads', needs: ['isPartner'] },
  expel: { from: ['recommended'], to: 'expelled', by: 'leads', needs: ['isPartner'] },
  meet_conditions: {
    from: ['admitted_with_conditions'],
    to: 'admitted',
    by: 'reviewers',
    needs: ['conditionsMet', 'exclusionsClear'],
  },
  review_again: {
    from: ['admitted', 'admitted_with_conditions', 'suspended'],
    to: 're_review',
    by: 'secretariat',
    needs: [],
  },
  /** Leaving is the partner's own decision; the secretariat only writes it down. */
  record_leaving: {
    from: ['admitted', 'admitted_with_conditions', 're_review', 'suspended'],
    to: 'left',
    by: 'secretariat',
    needs: [],
  },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof moves

/** The moves a button of the secretariat makes; the others follow from what people write. */
export const secretariatMoves = [
  'start_screening',
  'start_review',
  'go_on',
  'review_again',
  'record_leaving',
] as const satisfies readonly Move[]
export type SecretariatMove = (typeof secretariatMoves)[number]

export type Step =
  | { to: FileState }
  | { refused: 'not_theirs' }
  | { refused: 'not_from_here' }
  | { refused: 'not_yet'; needs: Need }

/** Where a move leads, or why it cannot be made. */
export function step(move: Move, from: FileState, by: Mover, facts: Facts): Step {
  const rule: MoveRule = moves[move]
  if (rule.by !== by) return { refused: 'not_theirs' }
  if (!rule.from.includes(from)) return { refused: 'not_from_here' }
  const needs = rule.needs.find((need) => !isTrue(need, facts))
  return needs === undefined ? { to: rule.to } : { refused: 'not_yet', needs }
}

function isTrue(need: Need, facts: Facts): boolean {
  return need.startsWith('not ') ? !facts[need.slice(4) as keyof Facts] : facts[need as keyof Facts]
}
