import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@roundtable/shared/permissions'
import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import type { DocumentInfo } from '../../api/answers.ts'
import { draftAt, whereRead } from '../../api/partnership.ts'
import { UnreadComments } from '../../api/unread-comments.tsx'
import { useDates } from '../../i18n/dates.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { DocumentMenu } from './document-menu.tsx'
import { FavouriteButton } from './favourite-button.tsx'

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
  const { id, title, kind, changedAt, archivedAt, hasNews, adoptedVersion } = document
  return (
    <tr>
      <td>
        <Link to={whereRead(document)} params={{ slug, documentId: id }} data-row-link>
          <bdi>{title}</bdi>
        </Link>{' '}
        <UnreadComments slug={slug} documentId={id} />{' '}
        {adoptedVersion !== null && (
          <Badge tone="ok" icon={<CircleCheck className="icon" aria-hidden />}>
            <Trans>Adopted</Trans>
          </Badge>
        )}{' '}
        {hasNews && <News slug={slug} document={document} />}
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

/** Where the title leads to what is adopted, the news leads to the draft it is about. */
function News({ slug, document: { id, adoptedVersion } }: { slug: string; document: DocumentInfo }) {
  if (adoptedVersion === null)
    return (
      <Badge>
        <Trans>Changed since you were here</Trans>
      </Badge>
    )
  return (
    <Link className="documents-news" to={draftAt} params={{ slug, documentId: id }}>
      <Trans>Draft changed since you were here</Trans>
    </Link>
  )
}
