import { useLingui } from '@lingui/react/macro'
import type { RoleDefinition } from '@roundtable/shared/document-kinds/role-rules'
import { useDates } from '../../i18n/dates.ts'
import { wordsOf } from '../field-change.tsx'
import type { WordsProps } from '../rows/rows-words.ts'
import { useSeatWords } from '../rows/use-seat-words.ts'

/** Roles as they are read: by the names of the screen, seats by who holds them. */
export default function RolesInWords({ slug, children }: WordsProps) {
  const { t } = useLingui()
  const dates = useDates()
  const seat = useSeatWords(slug)
  const day = (value: unknown) => (typeof value === 'string' ? dates.date(value) : '')
  const met: Readonly<Record<RoleDefinition['needsMet'], string>> = {
    open: t`Not yet`,
    partly: t`Partly`,
    met: t`Yes`,
  }
  return children({
    roles: {
      name: t`Roles`,
      title: 'title',
      fields: {
        holderSeat: { label: t`Holder`, say: seat },
        deputies: { label: t`Stands in`, say: seat },
        domain: { label: t`Field of work`, say: wordsOf },
        from: { label: t`From`, say: day },
        to: { label: t`Until`, say: day },
        duties: { label: t`Duties`, say: wordsOf },
        rights: { label: t`Rights`, say: wordsOf },
        contributions: { label: t`Contributes`, say: wordsOf },
        needs: { label: t`Needs`, say: wordsOf },
        needsMet: {
          label: t`Are its needs met?`,
          say: (value) => met[value as RoleDefinition['needsMet']],
          isLeftOut: ({ needs }) => needs === '',
        },
      },
    },
  })
}
