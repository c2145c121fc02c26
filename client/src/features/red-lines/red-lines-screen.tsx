import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { PageBar, PageHead, PageSection } from '../../ui/page.tsx'
import { RedLineNote } from './red-line-note.tsx'
import { TermsDialog } from './terms-dialog.tsx'

/** Our red lines, and what others have told of theirs. */
export function RedLinesScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  if (role === undefined) throw notFound()
  const { data: lines, error } = useQuery({
    queryKey: ['partnership', slug, 'red-lines'],
    queryFn: () => unwrap(api.partnerships[':slug']['red-lines'].$get({ param: { slug } })),
    enabled: can(role, 'red-line.read'),
  })
  const add = can(role, 'red-line.draft') && (
    <DialogButton tone="primary" renderDialog={(close) => <TermsDialog slug={slug} onClose={close} />}>
      {can(role, 'red-line.record') ? t`Record a red line` : t`Draft a red line`}
    </DialogButton>
  )
  const section = (own: boolean, title: string, none: string) => {
    const shown = lines?.filter((line) => line.own === own) ?? []
    const notes = shown.map((line) => <RedLineNote key={line.id} {...{ slug, role, line }} />)
    return <PageSection title={title}>{notes.length > 0 ? notes : <p>{none}</p>}</PageSection>
  }
  return (
    <>
      <PageBar title={t`Red lines`} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Red lines`} actions={add}>
          <Trans>How far an organisation can go, and no further. Others can respect a line they know.</Trans>
        </PageHead>
        <ProblemBanner problem={error} />
        {lines && add && section(true, t`Ours`, t`None yet. Your organisation alone sees a new one.`)}
        {lines && section(false, t`What others have told`, t`Nobody has told you a red line yet.`)}
        {!can(role, 'red-line.read') && (
          <p>{t`Partners tell each other their red lines. Observers see none.`}</p>
        )}
      </div>
    </>
  )
}
