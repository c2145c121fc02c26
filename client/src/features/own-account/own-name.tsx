import { Trans, useLingui } from '@lingui/react/macro'
import { ownName } from '@roundtable/shared/accounts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { sessionQuery } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountPart } from './account-part.tsx'
import { ownAccountQuery } from './queries.ts'

/** The name others see, and the address that signs in. */
export function OwnName() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { data: account } = useSuspenseQuery(ownAccountQuery)
  const form = useForm({
    schema: ownName,
    read: (data) => ({ name: data.get('name') }),
    fields: { name: t`Enter your name` },
    send: (json) => unwrap(api.account.name.$post({ json })),
    async onDone() {
      toast(t`Your name is saved`)
      await queryClient.invalidateQueries(ownAccountQuery)
      await queryClient.invalidateQueries(sessionQuery)
    },
  })
  return (
    <AccountPart
      title={t`You`}
      about={<Trans>Your name stands beside what you write, in every partnership you belong to.</Trans>}
    >
      <form {...form.props} aria-label={t`You`}>
        <Field
          label={t`Your name`}
          name="name"
          autoComplete="name"
          defaultValue={account.name}
          error={form.errors['name']}
        />
        <Field
          label={t`E-mail address`}
          hint={t`You sign in with it. It cannot be changed here.`}
          type="email"
          value={account.email}
          readOnly
        />
        <ProblemBanner problem={form.problem} />
        <Button type="submit" busy={form.busy && t`Saving…`}>
          <Trans>Save name</Trans>
        </Button>
      </form>
    </AccountPart>
  )
}
