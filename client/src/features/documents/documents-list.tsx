import { Plural, useLingui } from '@lingui/react/macro'
import type { Role } from '@roundtable/shared/permissions'
import { useRef } from 'react'
import type { DocumentInfo } from '../../api/answers.ts'
import { kindsInOrder } from '../../document-kinds/kind-words.ts'
import { PageSection } from '../../ui/page.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { useRowKeys } from './use-row-keys.ts'
import './documents-list.css'

interface DocumentsListProps {
  slug: string
  role: Role
  documents: readonly DocumentInfo[]
}

/** All documents: one’s own favourites first, then by kind, at the end what is archived. */
export function DocumentsList({ slug, role, documents }: DocumentsListProps) {
  const { t, i18n } = useLingui()
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const open = documents.filter(({ archivedAt }) => archivedAt === null)
  const archived = documents.filter(({ archivedAt }) => archivedAt !== null)
  const groups = [
    { title: t`Favourites`, documents: open.filter(({ isFavourite }) => isFavourite), showsKind: true },
    ...kindsInOrder.map(({ id, name }) => ({
      title: i18n._(name),
      documents: open.filter(({ kind, isFavourite }) => kind === id && !isFavourite),
    })),
  ]
  return (
    <div ref={list} className="documents-list">
      {groups.map(
        (group) =>
          group.documents.length > 0 && (
            <PageSection key={group.title} title={group.title}>
              <DocumentsTable {...{ slug, role }} caption={group.title} {...group} />
            </PageSection>
          ),
      )}
      {archived.length > 0 && (
        <details>
          <summary>
            <Plural value={archived.length} one="# archived document" other="# archived documents" />
          </summary>
          <DocumentsTable {...{ slug, role }} caption={t`Archived`} documents={archived} showsKind />
        </details>
      )}
    </div>
  )
}
