import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar } from '../../ui/page.tsx'

/** For those at the table who are not told what partners tell each other. */
export function InsideOnly({ title }: { title: string }) {
  return (
    <>
      <PageBar title={title} />
      <div className="page">
        <EmptyState title={title} level={1}>
          <Trans>
            Partners and the secretariat read this. Observers do not, because partners speak here about
            themselves.
          </Trans>
        </EmptyState>
      </div>
    </>
  )
}
