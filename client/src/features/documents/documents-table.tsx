import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Link } from '@tanstack/react-router'
import type { DocumentInfo } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Table } from '../../ui/table.tsx'

const kindNames: Readonly<Record<DocumentKindId, MessageDescriptor>> = { vision: msg`Vision` }

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
      {latestFirst.map(({ id, title, kind, changedAt }) => (
        <tr key={id}>
          <td>
            <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId: id }}>
              {title}
            </Link>
          </td>
          <td data-label={t`Kind`}>{i18n._(kindNames[kind])}</td>
          <td data-label={t`Last change`}>
            <time dateTime={new Date(changedAt).toISOString()}>{dates.moment(changedAt)}</time>
          </td>
        </tr>
      ))}
    </Table>
  )
}
