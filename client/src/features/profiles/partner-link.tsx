import { Link } from '@tanstack/react-router'

interface PartnerLinkProps {
  slug: string
  organisation: { id: string; name: string }
}

/** The name of an organisation, leading to what it says of itself. */
export function PartnerLink({ slug, organisation: { id, name } }: PartnerLinkProps) {
  return (
    <Link to="/p/$slug/partners/$organisationId" params={{ slug, organisationId: id }}>
      <bdi>{name}</bdi>
    </Link>
  )
}
