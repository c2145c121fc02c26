import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, notFound } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DocumentId } from '@roundtable/shared/ids'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import type { OneDocument, OwnMembership, Session } from '../../api/answers.ts'
import type { DocumentParts } from '../../document-kinds/document-part.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership, useSession } from '../../api/session.ts'
import { RequestError } from '../../api/unwrap.ts'
import { useLiveDocument } from '../../live/use-live-document.ts'
import { Button } from '../../ui/button.tsx'
import { PageBar } from '../../ui/page.tsx'
import { DocumentPage } from './document-page.tsx'
import { documentQuery } from './queries.ts'
import { TextSkeleton } from './text-skeleton.tsx'

interface DocumentScreenProps {
  slug: string
  documentId: string
  parts: DocumentParts
  /** Where not the document itself is opened but a room that belongs to it. */
  room?: OtherRoom
}

interface OtherRoom {
  /** Of the room; a document's own is called by the document's id. */
  id: DocumentId
  /** What the page is called, below the document. */
  title: string
  mayWrite: boolean
}

/** One document, open to write in or to read along. */
export function DocumentScreen({ slug, documentId, parts, room }: DocumentScreenProps) {
  const { data: info, error, refetch } = useQuery(documentQuery(slug, documentId))
  const [visit, setVisit] = useState(1)
  const gone = error instanceof RequestError && error.problem === 'not_found'
  if (info) {
    const startOver = () => setVisit((before) => before + 1)
    return <OpenDocument key={visit} {...{ slug, info, gone, parts, room }} onStartOver={startOver} />
  }
  if (gone) throw notFound()
  return (
    <>
      <PageBar title="…" above={<AllDocuments slug={slug} />} />
      {error ? <NotReached error={error} onTryAgain={() => void refetch()} /> : <TextSkeleton />}
    </>
  )
}

interface OpenDocumentProps {
  slug: string
  info: OneDocument
  /** It was there, and is out of reach now. */
  gone: boolean
  parts: DocumentParts
  room: OtherRoom | undefined
  /** Opens the document anew, from the server alone. */
  onStartOver(): void
}

function OpenDocument({ slug, info: document, gone, parts, room, onStartOver }: OpenDocumentProps) {
  const info = room === undefined ? document : { ...document, mayWrite: room.mayWrite }
  const { person } = useSession()
  // As it was on coming here: who loses the seat meanwhile keeps the text on the screen.
  const [membership] = useState(useOwnMembership(slug))
  if (membership === undefined) throw notFound()
  const live = useLiveDocument({
    person: person.id,
    partnership: membership.id,
    document: room?.id ?? info.id,
    schemaVersion: info.schemaVersion,
  })
  useEffect(() => {
    if (gone) live?.loseRight()
  }, [gone, live])
  const above = room ? <ThisDocument slug={slug} info={info} /> : <AllDocuments slug={slug} />
  if (live)
    return (
      <DocumentPage
        {...{ slug, info, live, parts, above, onStartOver }}
        called={room?.title ?? info.title}
        isBranch={room !== undefined}
        self={selfIn(info, person, membership)}
      />
    )
  return (
    <>
      <PageBar title={room?.title ?? info.title} above={above} />
      <TextSkeleton />
    </>
  )
}

function selfIn(info: OneDocument, person: Session['person'], membership: OwnMembership): PresentPerson {
  const { role, sector, organisation } = membership
  return { ...person, role, sector, organisation: organisation?.name ?? null, mayWrite: info.mayWrite }
}

function AllDocuments({ slug }: { slug: string }) {
  return (
    <Link to="/p/$slug/documents" params={{ slug }} className="document-above">
      <Trans>Documents</Trans>
    </Link>
  )
}

function ThisDocument({ slug, info }: { slug: string; info: OneDocument }) {
  return (
    <Link
      to="/p/$slug/documents/$documentId"
      params={{ slug, documentId: info.id }}
      className="document-above"
    >
      <bdi>{info.title}</bdi>
    </Link>
  )
}

function NotReached({ error, onTryAgain }: { error: Error; onTryAgain(): void }) {
  return (
    <div className="page">
      <ProblemBanner problem={error} />
      <Button onClick={onTryAgain}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
