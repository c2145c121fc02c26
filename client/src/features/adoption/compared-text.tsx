import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import { compareContents } from '@roundtable/shared/history/following'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FrozenText } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { PaperLegend } from '../../document-kinds/paper-head.tsx'
import { Reading } from '../../document-kinds/reading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { draftQuery, frozenQuery } from './queries.ts'

interface ComparedTextProps {
  slug: string
  documentId: string
  frozen: FrozenText
  /** The id of a version, or `draft`. */
  beside: string
}

/** What came and went between two texts: from the earlier version to this one, or from this one to the draft. */
export default function ComparedText({ slug, documentId, frozen, beside }: ComparedTextProps) {
  const { t } = useLingui()
  const isDraft = beside === 'draft'
  const draft = useQuery({ ...draftQuery(slug, documentId), enabled: isDraft })
  const version = useQuery({ ...frozenQuery(slug, documentId, beside), enabled: !isDraft })
  const other = isDraft ? draft.data?.content : version.data?.content
  const problem = draft.error ?? version.error
  const comparison = useMemo(() => {
    if (other === undefined) return undefined
    const [before, after] = isDraft ? [frozen.content, other] : [other, frozen.content]
    return compareContents(documentKind(frozen.kind), before, after)
  }, [frozen, other, isDraft])
  if (comparison === undefined) return problem ? <ProblemBanner problem={problem} /> : <Skeleton />
  const { number } = frozen.version
  const said = { inserted: t`Added`, deleted: t`Taken out`, moved: t`Moved`, changed: t`Changed` }
  return (
    <>
      <p className="compared-between">
        {isDraft ? (
          <Trans>From version {number} to the draft as it stands now:</Trans>
        ) : (
          <Trans>
            From version {version.data!.version.number} to version {number}:
          </Trans>
        )}{' '}
        <Plural
          value={comparison.changes.length}
          _0="the words are the same."
          one="# passage came or went."
          other="# passages came or went."
        />
      </p>
      <PaperLegend />
      <Reading
        slug={slug}
        kind={frozen.kind}
        title={frozen.version.title}
        content={comparison}
        sayChange={({ is }) => said[is]}
      />
    </>
  )
}
