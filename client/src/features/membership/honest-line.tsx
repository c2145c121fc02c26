import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Composition, FoundingRule } from '@roundtable/shared/membership/composition'
import { Banner } from '../../ui/banner.tsx'

/** What the partnership is not yet, by those who sit at it (CAP-3.3). Nothing once it is. */
export function HonestLine({ composition, rule }: { composition: Composition; rule: FoundingRule }) {
  const { t } = useLingui()
  const { sectorsSeated, isFounded, isMultiStakeholder } = composition
  if (isFounded && isMultiStakeholder) return null
  const seated = t`${plural(sectorsSeated, {
    0: 'none of the four sectors has a seat',
    1: 'one of the four sectors has a seat',
    2: 'two of the four sectors have a seat',
    3: 'three of the four sectors have a seat',
    other: 'all four sectors have a seat',
  })}`
  const partners = t`${plural(rule.leastPartners, { one: '# partner', other: '# partners' })}`
  const sectors = t`${plural(rule.leastSectors, { one: '# sector', other: '# sectors' })}`
  return (
    <div className="honest-line">
      <Banner>
        {!isMultiStakeholder && <p>{t`Not yet a multi-stakeholder partnership: ${seated}.`}</p>}
        {!isFounded && (
          <p>{t`Not founded yet: by its founding rule that takes ${partners} from ${sectors}.`}</p>
        )}
      </Banner>
    </div>
  )
}
