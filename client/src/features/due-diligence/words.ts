import { useLingui } from '@lingui/react/macro'
import type { Area, CheckResult, Criterion } from '@roundtable/shared/due-diligence/criteria'
import type { Flag } from '@roundtable/shared/due-diligence/flags'
import type { Light, RiskLevel } from '@roundtable/shared/due-diligence/glance'
import type { NoReviewer } from '@roundtable/shared/due-diligence/reviewers'
import type { FileState, SecretariatMove } from '@roundtable/shared/due-diligence/states'
import type { Voice } from '@roundtable/shared/due-diligence/voices'

/** Where a file stands, as partners read it. */
export function useStateNames(): Readonly<Record<FileState, string>> {
  const { t } = useLingui()
  return {
    draft: t`The applicant is writing`,
    submitted: t`Sent in`,
    screening: t`Screening`,
    in_review: t`In review`,
    info_requested: t`Waits for the applicant`,
    recommended: t`Before the leads`,
    admitted: t`Admitted`,
    admitted_with_conditions: t`Admitted with conditions`,
    declined: t`Declined`,
    withdrawn: t`Withdrawn`,
    re_review: t`Looked at again`,
    suspended: t`Suspended`,
    expelled: t`Membership ended`,
    left: t`Has left`,
  }
}

/** The same for the applicant, in a sentence that says what comes next. */
export function useOwnStateSentences(): Readonly<Record<FileState, string>> {
  const { t } = useLingui()
  return {
    draft: t`Your application is a draft. Nobody at the table reads it before you send it in.`,
    submitted: t`Your application was sent in. The secretariat looks at it next.`,
    screening: t`The secretariat is looking whether everything is there, and finds two reviewers.`,
    in_review: t`Two reviewers from different sectors are looking at your application.`,
    info_requested: t`The partnership has a question. Your file waits for your answer.`,
    recommended: t`The review is done. The partners now say whether they admit you.`,
    admitted: t`The partners have admitted your organisation. Welcome to the table.`,
    admitted_with_conditions: t`The partners have admitted your organisation with conditions.`,
    declined: t`The partners have decided not to admit your organisation. Nothing of this is shown outside the partnership.`,
    withdrawn: t`You have withdrawn your application. To apply again, write to the secretariat.`,
    re_review: t`The partners are looking at your organisation again. Your seat stays as it is meanwhile.`,
    suspended: t`The partners have suspended your organisation. The secretariat can tell you what happens next.`,
    expelled: t`The partners have ended the membership of your organisation.`,
    left: t`Your organisation has left the partnership.`,
  }
}

export function useAreaNames(): Readonly<Record<Area, string>> {
  const { t } = useLingui()
  return {
    exclusion: t`What would keep an organisation out`,
    controversies: t`Controversies`,
    conduct: t`Environment, social matters, governance`,
    risks_and_benefits: t`Risks and benefits`,
  }
}

export function useCriterionNames(): Readonly<Record<Criterion, { name: string; asks: string }>> {
  const { t } = useLingui()
  return {
    sanctions: {
      name: t`Sanctions`,
      asks: t`Is the organisation, an owner or a manager on a list of sanctions?`,
    },
    corruption: {
      name: t`Corruption`,
      asks: t`Has a court found it guilty of corruption or fraud in the last five years?`,
    },
    forced_labour: {
      name: t`Forced and child labour`,
      asks: t`Does it use or knowingly accept forced labour or child labour?`,
    },
    banned_goods: {
      name: t`Banned goods`,
      asks: t`Does it earn money with weapons or goods that treaties ban?`,
    },
    public_controversies: {
      name: t`Public controversies`,
      asks: t`What was reported about it in the last five years, and how did it answer?`,
    },
    court_cases: {
      name: t`Court cases`,
      asks: t`Which proceedings are open against it?`,
    },
    environment: {
      name: t`Environment`,
      asks: t`What does it commit to, and what does it do about what it harms?`,
    },
    labour_rights: {
      name: t`Labour and human rights`,
      asks: t`How does it treat people who work for it and people near its sites?`,
    },
    governance: {
      name: t`Ownership and governance`,
      asks: t`Who owns it, who controls it, and who pays for it?`,
    },
    contribution: {
      name: t`Contribution`,
      asks: t`What does it bring that the partnership does not have yet?`,
    },
    independence: {
      name: t`Independence`,
      asks: t`Would a partner or a group gain too much weight by it?`,
    },
    reputation: {
      name: t`Reputation`,
      asks: t`What would its name do to the trust in the partnership?`,
    },
  }
}

export function useResultNames(): Readonly<Record<CheckResult, string>> {
  const { t } = useLingui()
  return {
    pass: t`Fine`,
    concern: t`A concern`,
    fail: t`Not acceptable`,
    unknown: t`Could not be found out`,
    not_applicable: t`Does not apply`,
  }
}

export function useLightNames(): Readonly<Record<Light, string>> {
  const { t } = useLingui()
  return { ok: t`Fine`, watch: t`Concern`, alert: t`Not acceptable`, unknown: t`Unknown` }
}

export function useRiskNames(): Readonly<Record<RiskLevel, string>> {
  const { t } = useLingui()
  return {
    low: t`Low risk`,
    medium: t`Medium risk`,
    high: t`High risk`,
    unknown: t`Risk not known yet`,
  }
}

export function useFlagNames(): Readonly<Record<Flag, string>> {
  const { t } = useLingui()
  return {
    applicant_silent: t`No answer for 60 days`,
    renamed: t`Renamed since`,
    changed_after_decision: t`A result changed after the decision`,
    condition_overdue: t`A condition is overdue`,
    condition_due_soon: t`A condition is due soon`,
    expired: t`The admission has run out`,
    expires_soon: t`The admission runs out soon`,
  }
}

export function useVoiceNames(): Readonly<Record<Voice, string>> {
  const { t } = useLingui()
  return {
    admit: t`Admit`,
    admit_with_conditions: t`Admit with conditions`,
    decline: t`Decline`,
    suspend: t`Suspend`,
    expel: t`End the membership`,
  }
}

/** Of a partner that is at the table already. */
export function useVoiceNamesOnPartner(): Readonly<Record<Voice, string>> {
  const { t } = useLingui()
  return {
    ...useVoiceNames(),
    admit: t`Keep as a partner`,
    admit_with_conditions: t`Keep with conditions`,
  }
}

export function useMoveNames(): Readonly<Record<SecretariatMove, string>> {
  const { t } = useLingui()
  return {
    start_screening: t`Start screening`,
    start_review: t`Start the review`,
    go_on: t`Go on without an answer`,
    review_again: t`Look at the partner again`,
    record_leaving: t`Record that it has left`,
  }
}

/** What a move waits for; the server names the fact. */
export function useNeedSentences(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    formComplete: t`The application is not complete yet.`,
    twoReviewers: t`Two reviewers have to be chosen first.`,
    exclusionsClear: t`A question that would keep an organisation out is not answered, or not acceptable. A seat is not possible before it is.`,
    noExclusionFailed: t`A question that would keep an organisation out is not acceptable.`,
    hasConditions: t`No reviewer has named a condition.`,
  }
}

export function useRefusalSentences(): Readonly<Record<NoReviewer, string>> {
  const { t } = useLingui()
  return {
    no_sector: t`has no seat`,
    own_organisation: t`of the applicant`,
    competitor: t`declared to compete`,
    already: t`reviews already`,
    same_sector: t`same sector as the other reviewer`,
    enough: t`two are chosen`,
  }
}
