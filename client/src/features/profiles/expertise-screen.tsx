import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { newTopic } from '@roundtable/shared/profiles/expertise'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { ExpertiseMatrix } from './expertise-matrix.tsx'
import { InsideOnly } from './inside-only.tsx'
import { expertiseQuery } from './queries.ts'
import './partner-screen.css'

/** Who knows what: topics by organisations, gaps and single points of knowledge. */
export function ExpertiseScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const role = useOwnMembership(slug)?.role
  if (role === undefined || !can(role, 'profile.read')) return <InsideOnly title={t`Expertise`} />
  return <OneMatrix slug={slug} />
}

function OneMatrix({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { data: expertise } = useSuspenseQuery(expertiseQuery(slug))
  const [adding, setAdding] = useState(false)
  const add = (
    <Button tone="primary" onClick={() => setAdding(true)}>
      <Plus className="icon" aria-hidden />
      <Trans>Add a topic</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Expertise`} />
      <div className="page">
        <PageHead title={t`Expertise`} actions={expertise.topics.length > 0 && add}>
          <Trans>
            What each organisation says it knows. A topic that nobody can carry alone is a gap; one that hangs
            on a single organisation is gone when that one leaves.
          </Trans>
        </PageHead>
        {expertise.topics.length === 0 ? (
          <EmptyState title={t`No topic has been named yet`} actions={add}>
            <Trans>
              Name what the partnership has to know about, and each organisation says what it can bring.
            </Trans>
          </EmptyState>
        ) : (
          <ExpertiseMatrix slug={slug} expertise={expertise} />
        )}
      </div>
      {adding && <TopicDialog slug={slug} onClose={() => setAdding(false)} />}
    </>
  )
}

function TopicDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Add a topic`}
      schema={newTopic}
      read={(data) => ({ name: data.get('name') })}
      fields={{ name: t`Enter a name of at most 80 letters that is not there yet` }}
      send={(json) => unwrap(api.partnerships[':slug'].topics.$post({ param: { slug }, json }))}
      submit={t`Add topic`}
      done={t`The topic is there`}
      onClose={onClose}
    >
      {(errors) => (
        <Field
          label={t`Topic`}
          hint={t`Something the partnership has to know about, such as land rights.`}
          name="name"
          autoComplete="off"
          error={errors.name}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
          autoFocus
        />
      )}
    </ActDialog>
  )
}
