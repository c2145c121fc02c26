import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { can } from '@roundtable/shared/permissions'
import { Plus } from 'lucide-react'
import { inboxQuery } from '../api/inbox.ts'
import { partnershipQuery, whereRead } from '../api/partnership.ts'
import { UnreadComments } from '../api/unread-comments.tsx'
import { kindNames } from '../i18n/kind-names.ts'
import { type Place, usePlaces } from './places.ts'
import { railDocuments } from './rail-documents.ts'
import { useHere } from './use-here.ts'

/** The places of the partnership, and below Documents the documents themselves. */
export function Navigation({ collapsed }: { collapsed: boolean }) {
  const { t } = useLingui()
  const places = usePlaces()
  const here = useHere()
  if (!here) return null
  return (
    <nav className="navigation" aria-label={t`Main`}>
      {places.map((place) => (
        <div key={place.to}>
          <PlaceLink place={place} slug={here.slug} />
          {place.to === '/p/$slug/documents' && !collapsed && <DocumentLinks slug={here.slug} />}
        </div>
      ))}
    </nav>
  )
}

function PlaceLink({ place, slug }: { place: Place; slug: string }) {
  return (
    <Link to={place.to} params={{ slug }} activeOptions={{ exact: true }} title={place.label}>
      <place.icon className="icon" aria-hidden />
      <span className="rail-words">{place.label}</span>
      {place.to === '/p/$slug/inbox' && <WaitingCount slug={slug} />}
    </Link>
  )
}

/** Counts mean "waits for you", nothing else. */
function WaitingCount({ slug }: { slug: string }) {
  const waiting = useQuery(inboxQuery(slug)).data?.length ?? 0
  if (waiting === 0) return null
  return (
    <span className="navigation-count">
      {waiting}
      <span className="visually-hidden">
        {' '}
        <Plural value={waiting} one="thing waits for you" other="things wait for you" />
      </span>
    </span>
  )
}

/** The newest document of each kind, and the one that is open. What a partnership lives by and has none of yet is one press away. */
function DocumentLinks({ slug }: { slug: string }) {
  const { i18n } = useLingui()
  const { documentId } = useParams({ strict: false })
  const role = useHere()?.role
  const all = useQuery(partnershipQuery(slug)).data?.documents
  if (all === undefined) return null
  const { shown, missing } = railDocuments(all, documentId)
  return (
    <ul className="navigation-documents">
      {shown.map((document) => (
        <li key={document.id}>
          <Link
            to={whereRead(document)}
            params={{ slug, documentId: document.id }}
            // On its draft, its history and its versions as well.
            aria-current={document.id === documentId ? 'page' : undefined}
          >
            <bdi>{document.title}</bdi>
            <UnreadComments slug={slug} documentId={document.id} />
          </Link>
        </li>
      ))}
      {role !== undefined &&
        can(role, 'document.create') &&
        missing.map((kind) => (
          <li key={kind} data-missing>
            <Link to="/p/$slug/documents" params={{ slug }} search={{ start: kind }}>
              <Plus className="icon" aria-hidden />
              <span className="visually-hidden">
                <Trans>Start:</Trans>
              </span>{' '}
              {i18n._(kindNames[kind])}
            </Link>
          </li>
        ))}
      {shown.length < all.length && documentId !== undefined && (
        <li>
          <Link to="/p/$slug/documents" params={{ slug }} activeOptions={{ exact: true }}>
            <Trans>More documents</Trans>
          </Link>
        </li>
      )}
    </ul>
  )
}
