import { Trans, useLingui } from '@lingui/react/macro'
import type { comparisons, Disclosure, redLineStates, RedLineTerms } from '@roundtable/shared/red-lines'
import { useDates } from './dates.ts'

/** One version as it was told. `until`: when that ended, in epoch milliseconds. */
interface Told {
  terms: RedLineTerms
  disclosure: Disclosure
  until: number | null
}

/** What is said of red lines: how far one is told, what it is, how far it can be moved. */
export function useRedLineWords() {
  const { t, i18n } = useLingui()
  const { date, day } = useDates()
  const comparisonWords: Record<(typeof comparisons)[number], string> = {
    '<=': t`at most`,
    '>=': t`at least`,
    '=': t`exactly`,
  }
  const disclosures: Record<Disclosure, string> = {
    org_private: t`Only us`,
    org_and_secretariat: t`Us and the secretariat`,
    internal: t`All partners`,
  }
  return {
    disclosures,
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
    /** From when to when the terms hold, and until when somebody could read them where that has ended. */
    spanOf: ({ terms: { validFrom, validUntil }, disclosure, until }: Told) => [
      validUntil === null ? t`from ${date(validFrom)}` : t`${date(validFrom)} to ${date(validUntil)}`,
      ...(until === null ? [] : [t`until ${day(until)}: ${disclosures[disclosure]}`]),
    ],
    /** Who can see a version: what every note of a red line ends with. */
    readersOf: (own: boolean, owner: string, { disclosure, until }: Told) => {
      const name = <bdi>{owner}</bdi>
      if (!own && until !== null)
        return <Trans>Taken back on {day(until)}. You still see what was told to you.</Trans>
      if (disclosure === 'org_private') return <Trans>Only {name} sees this.</Trans>
      if (disclosure === 'internal') return <Trans>All partners and the secretariat see this.</Trans>
      return <Trans>Only {name} and the secretariat see this.</Trans>
    },
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
