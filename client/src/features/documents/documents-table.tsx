import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@roundtable/shared/permissions'
import { Link } from '@tanstack/react-router'
import type { DocumentInfo } from '../../api/answers.ts'
import { UnreadComments } from '../../api/unread-comments.tsx'
import { useDates } from '../../i18n/dates.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { DocumentMenu } from './document-menu.tsx'
import { FavouriteButton } from './favourite-button.tsx'

/** What is adopted is read first; its draft is a step from there. */
const readAt = (adoptedVersion: number | null) =>
  adoptedVersion === null ? '/p/$slug/documents/$documentId' : '/p/$slug/documents/$documentId/adopted'

interface DocumentsTableProps {
  slug: string
  role: Role
  /** What the table holds, as its heading says. */
  caption: string
  documents: readonly DocumentInfo[]
  /** Where the heading does not say it. */
  showsKind?: boolean
}

/** Some documents, the latest change first. */
export function DocumentsTable({ slug, role, caption, documents, showsKind = false }: DocumentsTableProps) {
  const { t } = useLingui()
  return (
    <Table
      caption={caption}
      heads={[
        { text: t`Title`, share: showsKind ? '45%' : '60%' },
        ...(showsKind ? [{ text: t`Kind` }] : []),
        { text: t`Last change` },
        { text: t`Favourite and more`, hidden: true },
      ]}
    >
      {documents
        .toSorted((a, b) => b.changedAt - a.changedAt)
        .map((document) => (
          <DocumentRow key={document.id} {...{ slug, role, document, showsKind }} />
        ))}
    </Table>
  )
}

interface DocumentRowProps {
  slug: string
  role: Role
  document: DocumentInfo
  showsKind: boolean
}

function DocumentRow({ slug, role, document, showsKind }: DocumentRowProps) {
  const { t, i18n } = useLingui()
  const dates = useDates()
  const { id, title, kind, changedAt, archivedAt, hasNews } = document
  return (
    <tr>
      <td>
        <Link to={readAt(document.adoptedVersion)} params={{ slug, documentId: id }} data-row-link>
          <bdi>{title}</bdi>
        </Link>{' '}
        <UnreadComments slug={slug} documentId={id} />{' '}
        {hasNews && (
          <Badge>
            <Trans>Changed since you were here</Trans>
          </Badge>
        )}
      </td>
      {showsKind && <td data-label={t`Kind`}>{i18n._(kindNames[kind])}</td>}
      <td data-label={archivedAt === null ? t`Last change` : t`Archived`}>
        <time dateTime={new Date(archivedAt ?? changedAt).toISOString()}>
          {dates.moment(archivedAt ?? changedAt)}
        </time>
      </td>
      <td className="table-actions">
        {archivedAt === null && <FavouriteButton slug={slug} document={document} />}
        <DocumentMenu slug={slug} role={role} document={{ id, title, isArchived: archivedAt !== null }} />
      </td>
    </tr>
  )
}
