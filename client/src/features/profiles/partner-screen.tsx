import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@roundtable/shared/permissions'
import type { Partner } from '../../api/answers.ts'
import { useOwnMembership } from '../../api/session.ts'
import type { Language } from '../../i18n/i18n.ts'
import { Badge } from '../../ui/badge.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { CommitmentsSection } from './commitments-section.tsx'
import { InsideOnly } from './inside-only.tsx'
import { KnowledgeSection } from './knowledge-section.tsx'
import { NeedsSection } from './needs-section.tsx'
import { PartnerAside } from './partner-aside.tsx'
import { ProfileSection } from './profile-section.tsx'
import { partnerQuery } from './queries.ts'
import { WordsSection } from './words-section.tsx'
import './partner-screen.css'

interface PartnerScreenProps {
  slug: string
  organisationId: string
}

/** One organisation at the table: who speaks for it, how it works, what it needs, brings, knows and has promised. */
export function PartnerScreen({ slug, organisationId }: PartnerScreenProps) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  if (role === undefined || !can(role, 'profile.read')) return <InsideOnly title={t`Partner`} />
  return <OnePartner slug={slug} organisationId={organisationId} />
}

function OnePartner({ slug, organisationId }: PartnerScreenProps) {
  const { t, i18n } = useLingui()
  const { data: partner } = useSuspenseQuery(partnerQuery(slug, organisationId, i18n.locale as Language))
  const { name } = partner.organisation
  return (
    <>
      <PageBar
        title={name}
        above={
          <Link to="/p/$slug/partners" params={{ slug }}>
            <Trans>Partners</Trans>
          </Link>
        }
      />
      <div className="page">
        <PageHead title={name} actions={partner.own && <Badge>{t`Your organisation`}</Badge>}>
          <WhoReads own={partner.own} />
        </PageHead>
        <div className="partner">
          <div className="partner-sections">
            <ProfileSection slug={slug} partner={partner} />
            <NeedsSection slug={slug} partner={partner} kind="need" />
            <NeedsSection slug={slug} partner={partner} kind="contribution" />
            <KnowledgeSection slug={slug} partner={partner} />
            <CommitmentsSection slug={slug} partner={partner} />
            <WordsSection slug={slug} partner={partner} />
          </div>
          <PartnerAside partner={partner} />
        </div>
      </div>
    </>
  )
}

function WhoReads({ own }: Pick<Partner, 'own'>) {
  return own ? (
    <Trans>What you say here helps the others plan with you. All partners and the secretariat read it.</Trans>
  ) : (
    <Trans>In their own words. Only they can change it; all partners and the secretariat read it.</Trans>
  )
}
