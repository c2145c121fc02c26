import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import type { Partnership } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'

/** The settings as everybody else reads them. */
export function SettingsList({ partnership }: { partnership: Partnership }) {
  const { t, i18n } = useLingui()
  const dates = useDates()
  const { name, purpose, timeZone, languages, startedOn, foundingRule } = partnership
  const tongues = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const partners = t`${plural(foundingRule.leastPartners, { one: '# partner', other: '# partners' })}`
  const sectors = t`${plural(foundingRule.leastSectors, { one: '# sector', other: '# sectors' })}`
  const notSaid = t`Not said yet`
  const rows = [
    [t`Name`, name],
    [t`Purpose`, purpose || notSaid],
    [t`Time zone`, timeZone.replaceAll('_', ' ')],
    [t`Languages`, languages.map((tag) => tongues.of(tag) ?? tag).join(', ')],
    [t`Started on`, startedOn === null ? notSaid : dates.date(startedOn)],
    [t`Founding rule`, t`At least ${partners} from ${sectors}`],
  ] as const
  return (
    <dl className="settings-list">
      {rows.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{said}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
