import { Plural, Trans } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, PencilLine, Signature } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import type { DocumentVersions } from '../../api/answers.ts'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { useDates } from '../../i18n/dates.ts'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { versionsQuery } from './queries.ts'
import { lazily } from '../../ui/lazily.ts'
import './adopted-banner.css'

const ProposeDialog = lazily(() => import('./propose-dialog.tsx'))

/** Above the draft: what is adopted, how far the draft has gone since, and the way to a next version. */
export function AdoptedBanner({ slug, info, self }: DocumentPartProps) {
  const { data } = useQuery(versionsQuery(slug, info.id))
  if (data === undefined) return null
  const open = data.versions.find(({ state }) => state === 'put_forward')
  const adopted = data.versions.find(({ state }) => state === 'adopted')
  const propose = can(self.role, 'version.put-forward') && !open && data.changesSince !== 0 && (
    <DialogButton
      renderDialog={(close) => (
        <Suspense>
          <ProposeDialog slug={slug} documentId={info.id} onClose={close} />
        </Suspense>
      )}
    >
      <Trans>Propose for adoption</Trans>
    </DialogButton>
  )
  const given = { slug, documentId: info.id }
  if (open !== undefined) return <BeingSigned {...given} version={open} adopted={adopted} />
  if (adopted === undefined) return <NotAdopted action={propose} />
  return (
    <Frame icon={<CircleCheck className="icon" aria-hidden />} tone="ok" action={propose}>
      <b>
        <ToVersion {...given}>
          <Trans>Adopted version {adopted.number}</Trans>
        </ToVersion>
      </b>{' '}
      <AdoptedOn version={adopted} />
      {' · '}
      <ChangesSince {...given} changes={data.changesSince ?? 0} />{' '}
      <Trans>The draft below binds nobody until it is adopted.</Trans>
    </Frame>
  )
}

type Version = DocumentVersions['versions'][number]
interface Given {
  slug: string
  documentId: string
}

function AdoptedOn({ version }: { version: Version }) {
  const day = useDates().day(version.settled?.at ?? version.putForward.at)
  return <Trans>on {day}</Trans>
}

function ChangesSince({ slug, documentId, changes }: Given & { changes: number }) {
  if (changes === 0) return <Trans>no changes since.</Trans>
  return (
    <Link
      to="/p/$slug/documents/$documentId/adopted"
      params={{ slug, documentId }}
      search={{ with: 'draft' }}
    >
      <Plural value={changes} one="# change since" other="# changes since" />.
    </Link>
  )
}

function BeingSigned({
  slug,
  documentId,
  version,
  adopted,
}: Given & { version: Version; adopted: Version | undefined }) {
  const asked = version.seats.filter(({ standing }) => standing === 'asked')
  const signed = asked.filter(({ signature }) => signature !== null).length
  const all = asked.length
  const to = { slug, documentId, versionId: version.id }
  return (
    <Frame
      icon={<Signature className="icon" aria-hidden />}
      action={
        <Link className="button" to="/p/$slug/documents/$documentId/versions/$versionId" params={to}>
          <span className="button-label">
            {version.maySign ? <Trans>Read and sign</Trans> : <Trans>Read version {version.number}</Trans>}
          </span>
        </Link>
      }
    >
      <b>
        <Trans>Version {version.number} is put forward.</Trans>
      </b>{' '}
      <Trans>
        {signed} of {all} seats have signed.
      </Trans>{' '}
      {adopted && (
        <ToVersion slug={slug} documentId={documentId}>
          <Trans>Until all have, version {adopted.number} binds.</Trans>
        </ToVersion>
      )}{' '}
      <Trans>What you write below is a draft for later.</Trans>
    </Frame>
  )
}

/** Nothing binds yet: said quietly, as most texts begin so. */
function NotAdopted({ action }: { action: ReactNode }) {
  if (!action) return null
  return (
    <Frame icon={<PencilLine className="icon" aria-hidden />} tone="quiet" action={action}>
      <Trans>A draft. It binds nobody until it is adopted.</Trans>
    </Frame>
  )
}

function ToVersion({ slug, documentId, children }: Given & { children: ReactNode }) {
  return (
    <Link to="/p/$slug/documents/$documentId/adopted" params={{ slug, documentId }}>
      {children}
    </Link>
  )
}

interface FrameProps {
  icon: ReactNode
  tone?: 'ok' | 'quiet'
  action: ReactNode
  children: ReactNode
}

function Frame({ icon, tone, action, children }: FrameProps) {
  return (
    <section className="adopted-banner" data-tone={tone}>
      {icon}
      <p>{children}</p>
      {action}
    </section>
  )
}
