import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { partnershipQuery } from '../api/partnership.ts'
import { type Place, usePlaces } from './places.ts'
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
    </Link>
  )
}

function DocumentLinks({ slug }: { slug: string }) {
  const documents = useQuery(partnershipQuery(slug)).data?.documents ?? []
  if (documents.length === 0) return null
  return (
    <ul className="navigation-documents">
      {documents.map((document) => (
        <li key={document.id}>
          <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId: document.id }}>
            <bdi>{document.title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
