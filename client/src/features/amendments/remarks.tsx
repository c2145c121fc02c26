import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { can } from '@roundtable/shared/permissions'
import { Suspense, useState } from 'react'
import type { Suggestion } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { lazily } from '../../ui/lazily.ts'

const AddRemark = lazily(() => import('./add-remark.tsx').then(({ AddRemark }) => ({ default: AddRemark })))

/** What is said about a suggestion, and a line to add to it. */
export function Remarks({
  slug,
  self,
  suggestion,
}: {
  slug: string
  self: PresentPerson
  suggestion: Suggestion
}) {
  const { t } = useLingui()
  const dates = useDates()
  const [isOpen, setOpen] = useState(false)
  const { remarks } = suggestion
  const maySpeak = can(self.role, 'amendment.suggest')
  if (remarks.length === 0 && !maySpeak) return null
  return (
    <details className="suggestion-remarks" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {remarks.length === 0 ? (
          <Trans>Say something about it</Trans>
        ) : (
          <Plural value={remarks.length} one="# remark" other="# remarks" />
        )}
      </summary>
      <ul>
        {remarks.map(({ id, by, at, words }) => (
          <li key={id}>
            <b>
              <bdi>{by.name ?? t`A former member`}</bdi>
            </b>{' '}
            <small>{dates.moment(at)}</small>
            <p>
              <bdi>{words}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {maySpeak && isOpen && (
        <Suspense>
          <AddRemark key={remarks.length} slug={slug} id={suggestion.id} />
        </Suspense>
      )}
    </details>
  )
}
