import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Ledger } from '../../api/answers.ts'
import { useOwnMembership } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { NewCommitmentDialog } from './commitment-dialogs.tsx'
import { CommitmentsTable } from './commitments-table.tsx'
import { InsideOnly } from './inside-only.tsx'
import { commitmentsQuery } from './queries.ts'
import { PartnerLink } from './partner-link.tsx'
import { useKeepingWords } from './words.ts'
import './partner-screen.css'

/** The ledger: what was promised, what became of it, and how each partner keeps its word. */
export function CommitmentsScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  if (role === undefined || !can(role, 'profile.read')) return <InsideOnly title={t`Commitments`} />
  return <OneLedger slug={slug} maySign={can(role, 'commitment.sign')} />
}

function OneLedger({ slug, maySign }: { slug: string; maySign: boolean }) {
  const { t } = useLingui()
  const { data: ledger } = useSuspenseQuery(commitmentsQuery(slug))
  const [making, setMaking] = useState(false)
  const make = maySign && (
    <Button tone="primary" onClick={() => setMaking(true)}>
      <Plus className="icon" aria-hidden />
      <Trans>Make a commitment</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Commitments`} />
      <div className="page">
        <PageHead title={t`Commitments`} actions={make}>
          <Trans>
            What each organisation has promised the others. Done is what another organisation has confirmed;
            what is withdrawn stays in view.
          </Trans>
        </PageHead>
        {ledger.commitments.length === 0 ? (
          <EmptyState title={t`Nothing has been promised yet`}>
            <Trans>
              A promise with a day, that others can check, builds more trust than a plan. Partner leads make
              them for their organisation.
            </Trans>
          </EmptyState>
        ) : (
          <div className="ledger">
            <CommitmentsTable slug={slug} caption={t`All commitments`} commitments={ledger.commitments} />
            <Keeping slug={slug} ledger={ledger} />
          </div>
        )}
      </div>
      {making && <NewCommitmentDialog slug={slug} onClose={() => setMaking(false)} />}
    </>
  )
}

function Keeping({ slug, ledger }: { slug: string; ledger: Ledger }) {
  const { t } = useLingui()
  const words = useKeepingWords()
  const byName = ledger.keeping.toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name))
  return (
    <section>
      <h2>
        <Trans>Keeping promises</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Of all that was due. What was said to be done and has no answer yet is not counted, neither way.
        </Trans>
      </p>
      <Table
        caption={t`Keeping promises`}
        heads={[{ text: t`Partner`, share: '40%' }, { text: t`In words` }]}
      >
        {byName.map(({ organisation, keeping }) => (
          <tr key={organisation.id}>
            <td>
              <PartnerLink slug={slug} organisation={organisation} />
            </td>
            <td className={keeping.state === 'unknown' ? 'muted' : undefined}>{words(keeping)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
