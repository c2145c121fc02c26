import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import type { DiligenceFile } from '../../api/answers.ts'
import { partnershipQuery } from '../../api/partnership.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { FileCard } from './file-card.tsx'
import { OpenFileDialog } from './open-file-dialog.tsx'
import { filesQuery } from './queries.ts'
import './board-screen.css'

/** Every file by where it stands: whoever has to do something next is the head of the column. */
export function BoardScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, files] = useSuspenseQueries({ queries: [partnershipQuery(slug), filesQuery(slug)] })
  const [opening, setOpening] = useState(false)
  const coordinates = can(partnership.data.role, 'diligence.coordinate')
  const open = coordinates && (
    <Button tone="primary" onClick={() => setOpening(true)}>
      <FolderPlus className="icon" aria-hidden />
      <Trans>Open a file</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Due diligence`} />
      <div className="page page-wide">
        <PageHead title={t`Due diligence`} actions={open}>
          <Trans>
            Two reviewers from different sectors look at each organisation before it takes a seat. The
            secretariat coordinates; the leads decide.
          </Trans>
        </PageHead>
        {files.data.length === 0 ? (
          <NoFiles coordinates={coordinates} />
        ) : (
          <Board files={files.data} slug={slug} />
        )}
      </div>
      {opening && <OpenFileDialog partnership={partnership.data} onClose={() => setOpening(false)} />}
    </>
  )
}

function NoFiles({ coordinates }: { coordinates: boolean }) {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Nobody has applied yet`}>
      {coordinates ? (
        <Trans>
          Open a file when an organisation wants to come to the table. Its person fills in the application and
          sees nothing else.
        </Trans>
      ) : (
        <Trans>The secretariat opens a file when an organisation wants to come to the table.</Trans>
      )}
    </EmptyState>
  )
}

const columns = {
  applicant: ['draft', 'info_requested'],
  secretariat: ['submitted', 'screening'],
  reviewers: ['in_review', 're_review'],
  leads: ['recommended'],
  table: ['admitted', 'admitted_with_conditions', 'suspended'],
} as const satisfies Record<string, readonly FileState[]>
type Column = keyof typeof columns

const closed: readonly FileState[] = ['declined', 'withdrawn', 'expelled', 'left']

function Board({ files, slug }: { files: readonly DiligenceFile[]; slug: string }) {
  const names = useColumnNames()
  const shut = files.filter((file) => closed.includes(file.state))
  const expiring = files.filter(({ atAGlance }) =>
    atAGlance?.flags.some((flag) => flag === 'expired' || flag === 'expires_soon'),
  )
  return (
    <>
      {expiring.length > 0 && <Expiring files={expiring} />}
      <div className="board">
        {(Object.keys(columns) as Column[]).map((column) => (
          <BoardColumn
            key={column}
            name={names[column]}
            files={files.filter((file) => (columns[column] as readonly FileState[]).includes(file.state))}
            slug={slug}
          />
        ))}
      </div>
      {shut.length > 0 && (
        <section className="board-closed">
          <h2>
            <Trans>Closed</Trans>
          </h2>
          <p className="muted small">
            <Trans>Only partners and the secretariat see these. They are never shown outside.</Trans>
          </p>
          <ul className="board-files board-files-closed">
            {shut.map((file) => (
              <FileCard key={file.id} file={file} slug={slug} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Expiring({ files }: { files: readonly DiligenceFile[] }) {
  const names = files.map((file) => file.organisation).join(', ')
  return (
    <Banner tone="watch">
      <Plural
        value={files.length}
        one={`The admission of ${names} runs out soon or has run out. Look at the partner again before that.`}
        other={`The admissions of ${names} run out soon or have run out. Look at the partners again before that.`}
      />
    </Banner>
  )
}

function BoardColumn({ name, files, slug }: { name: string; files: readonly DiligenceFile[]; slug: string }) {
  return (
    <section className="board-column" data-empty={files.length === 0 || undefined}>
      <h2>
        {name} <small>{files.length}</small>
      </h2>
      {files.length === 0 ? (
        <p className="board-none">
          <Trans>None</Trans>
        </p>
      ) : (
        <ul className="board-files">
          {files.map((file) => (
            <FileCard key={file.id} file={file} slug={slug} />
          ))}
        </ul>
      )}
    </section>
  )
}

function useColumnNames(): Readonly<Record<Column, string>> {
  const { t } = useLingui()
  return {
    applicant: t`With the applicant`,
    secretariat: t`With the secretariat`,
    reviewers: t`With the reviewers`,
    leads: t`Before the leads`,
    table: t`At the table`,
  }
}
