import { Trans, useLingui } from '@lingui/react/macro'
import { changePassword } from '@roundtable/shared/accounts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountPart } from './account-part.tsx'
import { ownAccountQuery, ownPasskeysQuery } from './queries.ts'

/** The password, where it opens the account, and how to change it. */
export function OwnPassword() {
  const { t } = useLingui()
  const { data: account } = useSuspenseQuery(ownAccountQuery)
  const { data: keys } = useSuspenseQuery(ownPasskeysQuery)
  return (
    <AccountPart
      title={t`Password`}
      about={
        keys.passwordOpens ? (
          <Trans>Changing it ends your sessions in other browsers.</Trans>
        ) : (
          <Trans>
            You serve as secretariat and have a passkey: the password alone does not open your account.
          </Trans>
        )
      }
    >
      <ChangePassword hasPassword={account.hasPassword} />
    </AccountPart>
  )
}

function ChangePassword({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  // Another form each time, so that nothing that was typed stays in it.
  const [round, setRound] = useState(0)
  const form = useForm({
    schema: changePassword,
    read: (data) => ({ old: data.get('old') ?? '', next: data.get('next') }),
    fields: { old: t`Enter your password`, next: t`Choose a password of at least 12 characters` },
    send: (json) => unwrap(api.account.password.$post({ json })),
    async onDone() {
      toast(t`Your password is changed`)
      setRound(round + 1)
      await queryClient.invalidateQueries()
    },
  })
  return (
    <form {...form.props} key={round} aria-label={t`Password`}>
      {hasPassword && (
        <Field
          label={t`Present password`}
          name="old"
          type="password"
          autoComplete="current-password"
          error={form.errors['old']}
        />
      )}
      <Field
        label={t`New password`}
        hint={t`At least 12 characters of any kind`}
        name="next"
        type="password"
        autoComplete="new-password"
        error={form.errors['next']}
      />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" busy={form.busy && t`Saving…`}>
        {hasPassword ? <Trans>Change password</Trans> : <Trans>Set password</Trans>}
      </Button>
    </form>
  )
}
