import { useLingui } from '@lingui/react/macro'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { comparisons, Disclosure, redLineStates, RedLineTerms } from '@roundtable/shared/red-lines'

/** What the roles are called, in the language of the page. */
export function useRoleNames(): Readonly<Record<Role, string>> {
  const { t } = useLingui()
  return {
    partner_lead: t`Partner lead`,
    partner_member: t`Partner member`,
    secretariat: t`Secretariat`,
    observer: t`Observer`,
    applicant: t`Applicant`,
  }
}

/** What the four societal areas are called, in the language of the page. */
export function useSectorNames(): Readonly<Record<Sector, string>> {
  const { t } = useLingui()
  return {
    public: t`State`,
    private: t`Private sector`,
    civil_society: t`Civil society`,
    academia: t`Academia`,
  }
}

/** What is said of red lines: how far one is told, what it is, how far it can be moved. */
export function useRedLineWords() {
  const { t, i18n } = useLingui()
  const comparisonWords: Record<(typeof comparisons)[number], string> = {
    '<=': t`at most`,
    '>=': t`at least`,
    '=': t`exactly`,
  }
  return {
    disclosures: {
      org_private: t`Only us`,
      org_and_secretariat: t`Us and the secretariat`,
      internal: t`All partners`,
    } satisfies Record<Disclosure, string>,
    kinds: { limit: t`Limit`, must: t`Must`, must_not: t`Must not` } satisfies Record<
      RedLineTerms['kind'],
      string
    >,
    /** The number of a limit, such as "farm gate price: at least 2,100 EUR per tonne"; nothing for other kinds. */
    numberOf: (terms: RedLineTerms) => {
      if (terms.kind !== 'limit') return undefined
      const { metric, op, value, unit } = terms.limit
      return `${metric}: ${comparisonWords[op]} ${i18n.number(value, { maximumFractionDigits: 10 })} ${unit}`
    },
    comparisons: comparisonWords,
    states: { draft: t`Draft`, recorded: t`Recorded`, withdrawn: t`Withdrawn` } satisfies Record<
      (typeof redLineStates)[number],
      string
    >,
    firmnesses: { firm: t`Firm`, negotiable: t`Negotiable` } satisfies Record<
      RedLineTerms['firmness'],
      string
    >,
  }
}
