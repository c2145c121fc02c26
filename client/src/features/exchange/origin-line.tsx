import { Trans } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import './choose-file.css'

/** Where a document came from. It never changes, so it is asked once. */
const originQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'origin'],
    queryFn: () => unwrap(api.partnerships[':slug'].documents[':id'].origin.$get({ param: { slug, id } })),
    staleTime: Infinity,
  })

export default function OriginLine({ slug, id }: { slug: string; id: string }) {
  const { data: origin } = useQuery(originQuery(slug, id))
  const dates = useDates()
  if (!origin) return null
  const { fileName, from, importedAt } = origin
  const when = dates.moment(importedAt)
  return (
    <p className="document-origin">
      {from === null ? (
        <Trans>
          Imported from <bdi>{fileName}</bdi>, {when}
        </Trans>
      ) : (
        <Trans>
          Imported from an export of <bdi>{from}</bdi>, {when}
        </Trans>
      )}
    </p>
  )
}
