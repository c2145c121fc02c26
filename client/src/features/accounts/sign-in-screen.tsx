import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { api } from '../../api/api.ts'
import { instanceQuery } from '../../api/instance.ts'
import { PasskeyProblem } from '../../api/passkey-problem.tsx'
import { signInWithPasskey } from '../../api/passkeys.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { patiently } from '../../ui/lazily.ts'
import { DemoPeople } from './demo-people.tsx'
import { Entrance } from './entrance.tsx'
import { useEnter } from './queries.ts'
import { SignOnButton } from './sign-on-button.tsx'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** Where a stranger becomes a member again. `returnTo` is an address of this app, checked by the route. */
export function SignInScreen({ returnTo }: { returnTo: string | undefined }) {
  const { t } = useLingui()
  const instance = useQuery(instanceQuery).data
  const people = instance?.demo?.accounts
  return (
    <Entrance beside={people ? <DemoPeople people={people} returnTo={returnTo} /> : <TableWithAFreeSeat />}>
      <title>{t`Sign in – Roundtable`}</title>
      <h1>
        <Trans>Sign in</Trans>
      </h1>
      <p className="soft">
        <Trans>You sit at a table with people who trust that you are you.</Trans>
      </p>
      <SignInForm returnTo={returnTo} />
      <OtherWays returnTo={returnTo} signOn={instance?.signOn ?? null} />
      {instance?.setUp === false && <NotSetUpYet />}
    </Entrance>
  )
}

// Nobody waits for the checks to see the form.
const fetchSchema = () => patiently(() => import('@roundtable/shared/accounts')).then(({ signIn }) => signIn)

function SignInForm({ returnTo }: { returnTo: string | undefined }) {
  const { t } = useLingui()
  const form = useForm({
    schema: fetchSchema,
    read: (data) => ({ email: data.get('email'), password: data.get('password') }),
    fields: {
      email: t`Enter a full address, such as name@organisation.example`,
      password: t`Enter your password`,
    },
    send: (json) => unwrap(api.session.$post({ json })),
    onDone: useEnter(returnTo),
  })
  return (
    <form {...form.props} aria-label={t`Sign in`}>
      <Field
        label={t`E-mail address`}
        name="email"
        type="email"
        autoComplete="username"
        error={form.errors.email}
      />
      <Field
        label={t`Password`}
        name="password"
        type="password"
        autoComplete="current-password"
        error={form.errors.password}
      />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" tone="primary" busy={form.busy && t`Signing in…`}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  )
}

function OtherWays({ returnTo, signOn }: { returnTo: string | undefined; signOn: string | null }) {
  const { t } = useLingui()
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: useEnter(returnTo) })
  return (
    <div className="entrance-ways">
      <Button busy={passkey.isPending && t`Waiting for your passkey…`} onClick={() => passkey.mutate()}>
        <KeyRound className="icon" aria-hidden />
        <Trans>Use a passkey</Trans>
      </Button>
      <PasskeyProblem problem={passkey.error} />
      {signOn !== null && <SignOnButton name={signOn} />}
      <p className="small">
        <Link to="/sign-in/help">
          <Trans>I cannot sign in</Trans>
        </Link>
      </p>
    </div>
  )
}

function NotSetUpYet() {
  return (
    <Banner>
      <Trans>
        Nothing is set up on this server yet. Open the set-up link that was printed where the server was
        started.
      </Trans>
    </Banner>
  )
}
