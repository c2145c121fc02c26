/** What two reviewers look at, in the order in which they read (CAP-3.2). The words stand in the client. */
export const criteria = {
  sanctions: 'exclusion',
  corruption: 'exclusion',
  forced_labour: 'exclusion',
  banned_goods: 'exclusion',
  public_controversies: 'controversies',
  court_cases: 'controversies',
  environment: 'conduct',
  labour_rights: 'conduct',
  governance: 'conduct',
  contribution: 'risks_and_benefits',
  independence: 'risks_and_benefits',
  reputation: 'risks_and_benefits',
} as const

export type Criterion = keyof typeof criteria
export type Area = (typeof criteria)[Criterion]

export const criterionIds = Object.keys(criteria) as [Criterion, ...Criterion[]]
export const areas = ['exclusion', 'controversies', 'conduct', 'risks_and_benefits'] as const

/** Criteria the applicant is asked about outright. One that applies keeps an organisation out. */
export const exclusions = ['sanctions', 'corruption', 'forced_labour', 'banned_goods'] as const
export type Exclusion = (typeof exclusions)[number]

export const isExclusion = (criterion: Criterion): criterion is Exclusion =>
  criteria[criterion] === 'exclusion'

export const checkResults = ['pass', 'concern', 'fail', 'unknown', 'not_applicable'] as const
export type CheckResult = (typeof checkResults)[number]
