import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import type { StarterLanguage } from '@roundtable/shared/starters/starter'
import { useQuery } from '@tanstack/react-query'
import { Link, notFound } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { SelectField } from '../../ui/field.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { startersQuery } from './queries.ts'
import { StarterCard } from './starter-card.tsx'
import './starters-screen.css'

/** The shelf: texts written for partnerships, to start from and to change. */
export function StartersScreen({ slug }: { slug: string }) {
  const { t, i18n } = useLingui()
  const role = useOwnMembership(slug)?.role
  const [language, setLanguage] = useState<StarterLanguage>(i18n.locale === 'de' ? 'de' : 'en')
  const { data: starters, error } = useQuery(startersQuery(slug, language))
  if (role === undefined) throw notFound()
  const above = (
    <Link to="/p/$slug/documents" params={{ slug }} className="document-above">
      <Trans>Documents</Trans>
    </Link>
  )
  return (
    <>
      <PageBar title={t`Ready texts`} above={above} />
      <div className="page">
        <PageHead
          title={t`Ready texts`}
          actions={
            <SelectField
              label={t`Language of the texts`}
              options={{ en: 'English', de: 'Deutsch' }}
              value={language}
              onChange={(event) => setLanguage(event.target.value as StarterLanguage)}
            />
          }
        >
          <Trans>
            Nobody has to begin with an empty page. Take one of these over and change what does not fit. What
            stands in square brackets you fill in together, before the text can be adopted.
          </Trans>
        </PageHead>
        <p className="starters-why">
          {can(role, 'document.create') ? (
            <Link to="/p/$slug/documents" params={{ slug }} search={{ start: 'vision' }}>
              <Trans>Start with an empty page</Trans>
            </Link>
          ) : (
            <Trans>Partners start documents. You can read here what they start from.</Trans>
          )}
        </p>
        <ProblemBanner problem={error} />
        {starters === undefined && !error && <Skeleton />}
        <ul className="starters" lang={language}>
          {starters?.map((starter) => (
            <li key={starter.id}>
              <StarterCard {...{ slug, starter, language }} mayStart={can(role, 'document.create')} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
