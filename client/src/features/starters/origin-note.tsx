import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { originQuery } from './queries.ts'
import './origin-note.css'

/** Above the draft: whose words it began with. */
export function OriginNote({ slug, info }: DocumentPartProps) {
  const { data: origin } = useQuery(originQuery(slug, info.id))
  if (!origin) return null
  const { title, version, licence } = origin
  return (
    <p className="origin-note">
      <Trans>
        Started from the ready text “<bdi>{title}</bdi>”, version {version}, written for Roundtable ({licence}
        ). What stands in square brackets waits to be filled in.
      </Trans>
    </p>
  )
}
