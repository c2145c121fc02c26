import { Trans, useLingui } from '@lingui/react/macro'
import { stepUp } from '@roundtable/shared/accounts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { api } from '../api/api.ts'
import { instanceQuery } from '../api/instance.ts'
import { PasskeyProblem } from '../api/passkey-problem.tsx'
import { type ProofOptions, proofOptions, stepUpWithPasskey } from '../api/passkeys.ts'
import { ProblemBanner } from '../api/problem-banner.tsx'
import { useSession } from '../api/session.ts'
import { unwrap } from '../api/unwrap.ts'
import { useForm } from '../api/use-form.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import './step-up-dialog.css'

interface Answering {
  onClose(proved: boolean): void
}

/** Before an act that a stolen session must not do: the passkey, or the password of whoever has none. */
export function StepUpDialog({ onClose }: Answering) {
  const { t } = useLingui()
  const options = useQuery({
    queryKey: ['step-up options'],
    queryFn: proofOptions,
    gcTime: 0,
    staleTime: Infinity,
  })
  return (
    <Dialog isOpen onClose={() => onClose(false)} title={t`Confirm that it is you`}>
      <p>
        <Trans>
          This changes who may do what here. So it needs a proof that is not older than ten minutes.
        </Trans>
      </p>
      <ProblemBanner problem={options.error} />
      {options.data && <Ways options={options.data} onClose={onClose} />}
    </Dialog>
  )
}

function Ways({ options, onClose }: Answering & { options: ProofOptions }) {
  if (options.password) return <ByPassword onClose={onClose} />
  if (options.passkey) return <ByPasskey options={options.passkey} onClose={onClose} />
  return (
    <>
      <p>
        <Trans>
          You have neither a password nor a passkey here. Sign out, sign in again and repeat it then.
        </Trans>
      </p>
      <DialogActions>
        <NotNow onClose={onClose} />
      </DialogActions>
    </>
  )
}

function ByPasskey({ options, onClose }: Answering & { options: NonNullable<ProofOptions['passkey']> }) {
  const { t } = useLingui()
  // A challenge counts once: after a try that failed a new one is fetched.
  const prove = useMutation({
    mutationFn: async (again: boolean) =>
      stepUpWithPasskey(again ? ((await proofOptions()).passkey ?? options) : options),
    onSuccess: () => onClose(true),
  })
  return (
    <>
      <PasskeyProblem problem={prove.error} />
      <DialogActions>
        <NotNow onClose={onClose} />
        <Button
          tone="primary"
          busy={prove.isPending && t`Waiting for your passkey…`}
          onClick={() => prove.mutate(prove.isError)}
        >
          <KeyRound className="icon" aria-hidden />
          <Trans>Use a passkey</Trans>
        </Button>
      </DialogActions>
    </>
  )
}

function ByPassword({ onClose }: Answering) {
  const { t } = useLingui()
  const hint = useDemoHint()
  const form = useForm({
    schema: stepUp,
    read: (data) => ({ password: data.get('password') }),
    fields: { '': t`Enter your password`, password: t`Enter your password` },
    send: (json) => unwrap(api.session['step-up'].$post({ json })),
    onDone: () => onClose(true),
  })
  return (
    <form {...form.props} className="step-up-form">
      <Field
        label={t`Your password`}
        hint={hint}
        name="password"
        type="password"
        autoComplete="current-password"
        error={form.errors['password'] ?? form.errors['']}
      />
      <ProblemBanner problem={form.problem} />
      <DialogActions>
        <NotNow onClose={onClose} />
        <Button type="submit" tone="primary" busy={form.busy && t`Confirming…`}>
          <Trans>Confirm</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

function NotNow({ onClose }: Answering) {
  return (
    <Button onClick={() => onClose(false)}>
      <Trans>Not now</Trans>
    </Button>
  )
}

/** Nobody in a demo has ever chosen the password of whom they became. */
function useDemoHint() {
  const { person } = useSession()
  const accounts = useQuery(instanceQuery).data?.demo?.accounts
  const password = accounts?.find(({ email }) => email === person.email)?.password
  return password && <Trans>In this demo it is {password}.</Trans>
}
