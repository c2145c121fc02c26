import { Trans, useLingui } from '@lingui/react/macro'
import { hashGroups } from '@roundtable/shared/adoption/adoption'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Copy, Snowflake } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import type { DocumentVersion, DocumentVersions } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { frozenQuery } from './queries.ts'
import { TextAsFrozen } from './text-as-frozen.tsx'
import { lazily } from '../../ui/lazily.ts'

const ComparedText = lazily(() => import('./compared-text.tsx'))

interface FrozenSheetProps {
  slug: string
  data: DocumentVersions
  version: DocumentVersion
  beside: string | undefined
}

/** The text nobody can change: which version, since when, and by which hash one knows it again. */
export function FrozenSheet({ slug, data, version, beside }: FrozenSheetProps) {
  const dates = useDates()
  const documentId = data.document.id
  const { data: frozen, error } = useQuery(frozenQuery(slug, documentId, version.id))
  return (
    <section className="frozen" aria-labelledby="frozen-head">
      <header className="frozen-head">
        <Snowflake className="icon" aria-hidden />
        <h2 id="frozen-head">
          <Trans>Frozen text, version {version.number}</Trans>
        </h2>
        <time dateTime={new Date(version.putForward.at).toISOString()}>
          {dates.moment(version.putForward.at)}
        </time>
        <Hash hash={version.hash} />
        <CompareLinks {...{ slug, data, version, beside }} />
      </header>
      <div className="frozen-text">
        <ProblemBanner problem={error} />
        {frozen === undefined ? (
          !error && <Skeleton />
        ) : beside === undefined ? (
          <TextAsFrozen slug={slug} kind={frozen.kind} title={version.title} content={frozen.content} />
        ) : (
          <Suspense fallback={<Skeleton />}>
            <ComparedText {...{ slug, documentId, frozen, beside }} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

/** The first and the last groups are enough to compare at a glance; all of them are a press away, and on paper. */
function Hash({ hash }: { hash: string }) {
  const { t } = useLingui()
  const [whole, setWhole] = useState(false)
  const groups = hashGroups(hash)
  const short = [...groups.slice(0, 3), '…', groups.at(-1)!].join(' ')
  const copy = () => void navigator.clipboard.writeText(hash).then(() => toast(t`Text hash copied`))
  return (
    <span className="frozen-hash" data-whole={whole || undefined}>
      <button
        type="button"
        aria-expanded={whole}
        title={t`By this hash one knows the text again: the same letters, the same hash.`}
        onClick={() => setWhole(!whole)}
      >
        <span className="visually-hidden">
          <Trans>Text hash</Trans>{' '}
        </span>
        <code>{whole ? groups.join(' ') : short}</code>
      </button>
      <code className="frozen-hash-on-paper">{groups.join(' ')}</code>
      {whole && (
        <Button size="small" onClick={copy}>
          <Copy className="icon" aria-hidden /> <Trans>Copy</Trans>
        </Button>
      )}
    </span>
  )
}

/** To the version before it, and for the adopted text to the draft; or back to the text alone. */
function CompareLinks({ slug, data, version, beside }: FrozenSheetProps) {
  const before = data.versions.find(({ number, state }) => number < version.number && state !== 'put_aside')
  const given = { slug, documentId: data.document.id, version }
  if (beside !== undefined)
    return (
      <CompareLink {...given}>
        <Trans>Read it without the changes</Trans>
      </CompareLink>
    )
  return (
    <span className="frozen-compares">
      {before && (
        <CompareLink {...given} beside={before.id}>
          <Trans>Compare with version {before.number}</Trans>
        </CompareLink>
      )}
      {version.state === 'adopted' && (data.changesSince ?? 0) > 0 && (
        <CompareLink {...given} beside="draft">
          <Trans>Compare with the draft</Trans>
        </CompareLink>
      )}
    </span>
  )
}

interface CompareLinkProps {
  slug: string
  documentId: string
  version: DocumentVersion
  beside?: string
  children: ReactNode
}

function CompareLink({ slug, documentId, version, beside, children }: CompareLinkProps) {
  return (
    <Link
      to="/p/$slug/documents/$documentId/versions/$versionId"
      params={{ slug, documentId, versionId: version.id }}
      search={beside === undefined ? {} : { with: beside }}
      className="frozen-compare"
    >
      {children}
    </Link>
  )
}
