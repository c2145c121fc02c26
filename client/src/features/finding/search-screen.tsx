import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { kindNames } from '../../i18n/kind-names.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Options, SelectField } from '../../ui/field.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FoundThings } from './found-things.tsx'
import { type Looked, readLooked } from './looked.ts'
import { searchQuery } from './queries.ts'
import './search.css'

/** Words looked for in everything one may read here. What is looked for stands in the address. */
export function SearchScreen({ slug, looked }: { slug: string; looked: Looked }) {
  const { t } = useLingui()
  return (
    <>
      <PageBar title={t`Search`} />
      <div className="page">
        <PageHead title={t`Search`}>
          <Trans>
            In every document and every comment you may read here. Accents and special letters make no
            difference, and the last word may be half typed.
          </Trans>
        </PageHead>
        <SearchForm key={looked.q} slug={slug} looked={looked} />
        {looked.q === undefined ? (
          <p className="soft">{t`Type one word or more. All of them have to be there.`}</p>
        ) : (
          <Results slug={slug} looked={looked} q={looked.q} />
        )}
      </div>
    </>
  )
}

function SearchForm({ slug, looked }: { slug: string; looked: Looked }) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const [q, setQ] = useState(looked.q ?? '')
  const go = (next: Record<string, unknown>) =>
    void navigate({ to: '/p/$slug/search', params: { slug }, search: readLooked({ ...looked, q, ...next }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go({})
  }
  const kinds = Object.fromEntries(Object.entries(kindNames).map(([id, name]) => [id, i18n._(name)]))
  return (
    <search>
      <form className="search-form" onSubmit={submit}>
        <Field
          label={t`Words`}
          type="search"
          value={q}
          maxLength={200}
          enterKeyHint="search"
          onChange={(event) => setQ(event.target.value)}
        />
        <SelectField
          label={t`Kind`}
          value={looked.kind ?? ''}
          onChange={(event) => go({ kind: event.target.value })}
        >
          <option value="">{t`Everything`}</option>
          <Options of={{ ...kinds, comment: t`Comments` }} />
        </SelectField>
        <Button type="submit" tone="primary">
          <Trans>Search</Trans>
        </Button>
      </form>
    </search>
  )
}

function Results({ slug, looked, q }: { slug: string; looked: Looked; q: string }) {
  const { t } = useLingui()
  const pages = useInfiniteQuery(searchQuery(slug, looked))
  const found = pages.data?.pages.flatMap((page) => page.found) ?? []
  const count = pages.data?.pages[0]?.count
  return (
    <>
      <ProblemBanner problem={pages.error} />
      <p role="status" className="search-count">
        {count !== undefined && count > 0 && (
          <Plural
            value={count}
            one="# document or discussion holds these words."
            other="# documents and discussions hold these words."
          />
        )}
        {count === 0 && <Trans>Nothing holds all of these words.</Trans>}
      </p>
      {count === 0 && (
        <p className="soft">
          <Trans>
            Try fewer words, or the beginning of one. Words are found as they are written, in any language.
          </Trans>
        </p>
      )}
      {pages.isLoading && <Skeleton />}
      <FoundThings slug={slug} q={q} found={found} />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage && t`Loading…`} onClick={() => void pages.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
