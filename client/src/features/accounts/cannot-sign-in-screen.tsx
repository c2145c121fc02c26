import { Trans, useLingui } from '@lingui/react/macro'
import { askForReset, recovery } from '@roundtable/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { instanceQuery } from '../../api/instance.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { RequestError, unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Entrance } from './entrance.tsx'
import { useEnter } from './queries.ts'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** For whoever has lost the password or the passkey. */
export function CannotSignInScreen() {
  const { t } = useLingui()
  const mails = useQuery(instanceQuery).data?.mails
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`I cannot sign in – Roundtable`}</title>
      <h1>
        <Trans>I cannot sign in</Trans>
      </h1>
      <section className="entrance-matter">
        <h2>
          <Trans>I have lost my password</Trans>
        </h2>
        {mails === false ? (
          <p className="soft">
            <Trans>
              This server sends no mail. Ask the people who run it for a link to a new password; they can make
              one for you.
            </Trans>
          </p>
        ) : (
          <AskForLink />
        )}
      </section>
      <section className="entrance-matter">
        <h2>
          <Trans>I have lost my passkey</Trans>
        </h2>
        <UseCode />
      </section>
      <p className="small">
        <Link to="/sign-in">
          <Trans>Back to the sign-in page</Trans>
        </Link>
      </p>
    </Entrance>
  )
}

function AskForLink() {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const form = useForm({
    schema: askForReset,
    read: (data) => ({ email: data.get('email') }),
    fields: { email: t`Enter a full address, such as name@organisation.example` },
    send: (json) => unwrap(api['password-reset'].ask.$post({ json })),
    onDone: () => setAsked(true),
  })
  if (asked)
    return (
      <Banner tone="ok" role="status">
        <Trans>
          If this address has an account, a mail is on its way. Its link works once, within 30 minutes.
        </Trans>
      </Banner>
    )
  return (
    <form {...form.props} aria-label={t`I have lost my password`}>
      <Field
        label={t`E-mail address`}
        name="email"
        type="email"
        autoComplete="username"
        error={form.errors.email}
      />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" busy={form.busy && t`Asking…`}>
        <Trans>Mail me a link</Trans>
      </Button>
    </form>
  )
}

function UseCode() {
  const { t } = useLingui()
  const form = useForm({
    schema: recovery,
    read: (data) => ({ email: data.get('email'), code: data.get('code') }),
    fields: {
      email: t`Enter a full address, such as name@organisation.example`,
      code: t`Enter one of your recovery codes`,
    },
    send: (json) => unwrap(api.session['recovery-code'].$post({ json })),
    onDone: useEnter('/account'),
  })
  return (
    <form {...form.props} aria-label={t`I have lost my passkey`}>
      <Field
        label={t`E-mail address`}
        name="email"
        type="email"
        autoComplete="username"
        error={form.errors.email}
      />
      <Field
        label={t`Recovery code`}
        hint={t`One of the ten you kept. It works once; add a new passkey afterwards.`}
        name="code"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        error={form.errors.code}
      />
      {isWrong(form.problem) ? (
        <Banner tone="alert" role="alert">
          <Trans>Address and code do not belong together, or the code was used before.</Trans>
        </Banner>
      ) : (
        <ProblemBanner problem={form.problem} />
      )}
      <Button type="submit" busy={form.busy && t`Signing in…`}>
        <Trans>Sign in with the code</Trans>
      </Button>
    </form>
  )
}

function isWrong(problem: Error | null): boolean {
  return problem instanceof RequestError && problem.problem === 'wrong_credentials'
}
