import { Trans, useLingui } from '@lingui/react/macro'
import { hashGroups } from '@roundtable/shared/adoption/adoption'
import { useQuery } from '@tanstack/react-query'
import { Copy, Snowflake } from 'lucide-react'
import { useState } from 'react'
import type { DocumentVersion, DocumentVersions } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { frozenQuery } from './queries.ts'
import { TextAsFrozen } from './text-as-frozen.tsx'

interface FrozenSheetProps {
  slug: string
  data: DocumentVersions
  version: DocumentVersion
}

/** The text nobody can change: which version, since when, and by which hash one knows it again. */
export function FrozenSheet({ slug, data, version }: FrozenSheetProps) {
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
      </header>
      <div className="frozen-text">
        <ProblemBanner problem={error} />
        {frozen === undefined ? (
          !error && <Skeleton />
        ) : (
          <TextAsFrozen kind={frozen.kind} title={version.title} content={frozen.content} />
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
