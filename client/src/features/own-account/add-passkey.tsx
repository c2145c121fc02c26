import { Trans, useLingui } from '@lingui/react/macro'
import { passkeyName } from '@roundtable/shared/accounts'
import { useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { PasskeyProblem } from '../../api/passkey-problem.tsx'
import { addPasskey } from '../../api/passkeys.ts'
import { sessionQuery } from '../../api/session.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ownHistoryQuery, ownPasskeysQuery } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Names a passkey and has the device make it; with the first one the recovery codes are shown. */
export function AddPasskey({ tone, onDone }: { tone?: 'primary'; onDone(): void }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  // Another form each time, so that the next passkey is not named like the last.
  const [round, setRound] = useState(0)
  const form = useForm({
    schema: passkeyName,
    read: (data) => ({ name: data.get('name') }),
    fields: { name: t`Enter a name of at most 60 letters` },
    send: ({ name }) => addPasskey(name),
    async onDone(made) {
      if (made.length > 0) setCodes(made)
      for (const query of [ownPasskeysQuery, ownHistoryQuery, sessionQuery])
        await queryClient.invalidateQueries({ queryKey: query.queryKey })
      setRound((last) => last + 1)
      if (made.length === 0) onDone()
    },
  })
  const kept = () => {
    setCodes(undefined)
    onDone()
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={kept} />
  return (
    <form {...form.props} key={round} className="passkey-form" aria-label={t`Add a passkey`}>
      <Field
        label={t`Name of the passkey`}
        hint={t`Such as the device or key store it will be on.`}
        name="name"
        autoComplete="off"
        error={form.errors['name']}
      />
      <PasskeyProblem problem={form.problem} />
      <Button type="submit" {...(tone && { tone })} busy={form.busy && t`Waiting for your device…`}>
        <KeyRound className="icon" aria-hidden />
        <Trans>Add a passkey</Trans>
      </Button>
    </form>
  )
}
