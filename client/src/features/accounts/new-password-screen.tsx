import { Trans, useLingui } from '@lingui/react/macro'
import { resetPassword } from '@roundtable/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Entrance } from './entrance.tsx'
import { LinkFailure } from './link-failure.tsx'
import { takeLinkToken } from './link-token.ts'
import { resetLinkQuery, useEnter } from './queries.ts'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** Where a link to a new password leads. */
export function NewPasswordScreen() {
  const { t } = useLingui()
  const [token] = useState(takeLinkToken)
  const link = useQuery({ ...resetLinkQuery(token ?? ''), enabled: token !== undefined })
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`New password – Roundtable`}</title>
      {token === undefined || link.isError ? (
        <LinkFailure problem={link.error} />
      ) : link.isPending ? (
        <Skeleton />
      ) : (
        <NewPasswordForm token={token} />
      )}
    </Entrance>
  )
}

function NewPasswordForm({ token }: { token: string }) {
  const { t } = useLingui()
  const form = useForm({
    schema: resetPassword,
    read: (data) => ({ token, password: data.get('password') }),
    fields: { password: t`Choose a password of at least 12 characters` },
    send: (json) => unwrap(api['password-reset'].$post({ json })),
    onDone: useEnter(),
  })
  return (
    <>
      <h1>
        <Trans>Choose a new password</Trans>
      </h1>
      <p className="soft">
        <Trans>It signs you in here and ends your sessions in all other browsers.</Trans>
      </p>
      <form {...form.props} aria-label={t`New password`}>
        <Field
          label={t`New password`}
          hint={t`At least 12 characters of any kind`}
          name="password"
          type="password"
          autoComplete="new-password"
          error={form.errors.password}
        />
        <ProblemBanner problem={form.problem} />
        <Button type="submit" tone="primary" busy={form.busy && t`Saving…`}>
          <Trans>Set password and sign in</Trans>
        </Button>
      </form>
    </>
  )
}
