import { Trans, useLingui } from '@lingui/react/macro'
import { newPartnership } from '@roundtable/shared/membership/settings'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { sessionQuery, useSession } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import './membership.css'

/** Another partnership on this server, wholly apart from the others. For those who serve as secretariat already. */
export function FoundScreen() {
  const { t } = useLingui()
  const serves = useSession().partnerships.some(({ role }) => role === 'secretariat')
  return (
    <>
      <PageBar title={t`Found a partnership`} internal={false} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Found a partnership`}>
          <Trans>
            It stands apart from every other one: people, texts and the record are its own. You begin as its
            secretariat: you invite the partners, moderate, and have no vote.
          </Trans>
        </PageHead>
        {serves ? (
          <FoundForm />
        ) : (
          <Banner>
            <Trans>Only somebody who serves a partnership here as secretariat can found another one.</Trans>
          </Banner>
        )}
      </div>
    </>
  )
}

function FoundForm() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const form = useForm({
    schema: newPartnership,
    read: (data) => ({ name: data.get('name'), purpose: data.get('purpose'), timeZone: zoneHere() }),
    fields: {
      name: t`Enter a name of at least three letters`,
      purpose: t`Say it in at most 300 letters`,
    },
    send: (json) => unwrap(api.partnerships.$post({ json })),
    onDone: async ({ slug }) => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      await navigate({ to: '/p/$slug/partners', params: { slug } })
    },
  })
  return (
    <form {...form.props} className="settings-form" aria-label={t`Found a partnership`}>
      <Field label={t`Name`} name="name" autoComplete="off" error={form.errors['name']} />
      <TextField
        label={t`Purpose`}
        hint={t`One sentence, seen by every partner. You can leave it open for now.`}
        name="purpose"
        error={form.errors['purpose']}
      />
      <ProblemBanner problem={form.problem} />
      <div>
        <Button type="submit" tone="primary" busy={form.busy && t`Founding…`}>
          <Trans>Found the partnership</Trans>
        </Button>
      </div>
    </form>
  )
}

/** The zone of whoever founds it; the settings can say another. */
function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
