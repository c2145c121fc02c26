import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Partner } from '../../api/answers.ts'
import { CommitmentsTable } from './commitments-table.tsx'
import { SectionHead } from './section-head.tsx'

/** What an organisation has promised, on its own page. */
export function CommitmentsSection({ slug, partner }: { slug: string; partner: Partner }) {
  const { t } = useLingui()
  const all = (
    <Link to="/p/$slug/commitments" params={{ slug }}>
      <Trans>All commitments</Trans>
    </Link>
  )
  return (
    <section>
      <SectionHead title={t`Commitments`} action={all} />
      {partner.commitments.length === 0 ? (
        <p className="muted">
          <Trans>This organisation has promised nothing yet.</Trans>
        </p>
      ) : (
        <CommitmentsTable
          slug={slug}
          caption={t`Commitments of ${partner.organisation.name}`}
          commitments={partner.commitments}
          ofOne
        />
      )}
    </section>
  )
}
