import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { DocumentInfo } from '../../api/answers.ts'
import { kindWords } from '../../document-kinds/kind-words.ts'
import { useDates } from '../../i18n/dates.ts'
import { Table } from '../../ui/table.tsx'

/** What is adopted is read first; its draft is a step from there. */
const readAt = (adoptedVersion: number | null) =>
  adoptedVersion === null ? '/p/$slug/documents/$documentId' : '/p/$slug/documents/$documentId/adopted'

/** The documents, the latest change first. */
export function DocumentsTable({ slug, documents }: { slug: string; documents: readonly DocumentInfo[] }) {
  const { t, i18n } = useLingui()
  const dates = useDates()
  const latestFirst = documents.toSorted((a, b) => b.changedAt - a.changedAt)
  return (
    <Table
      caption={t`Documents`}
      heads={[{ text: t`Title`, share: '55%' }, { text: t`Kind` }, { text: t`Last change` }]}
    >
      {latestFirst.map(({ id, title, kind, changedAt, adoptedVersion }) => (
        <tr key={id}>
          <td>
            <Link to={readAt(adoptedVersion)} params={{ slug, documentId: id }}>
              {title}
            </Link>
          </td>
          <td data-label={t`Kind`}>{i18n._(kindWords[kind].name)}</td>
          <td data-label={t`Last change`}>
            <time dateTime={new Date(changedAt).toISOString()}>{dates.moment(changedAt)}</time>
          </td>
        </tr>
      ))}
    </Table>
  )
}
