import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'

/** Leaves for the identity provider of this server; with an invitation, to accept it on the way back. */
export function SignOnButton({ name, invitation }: { name: string; invitation?: string }) {
  const { t } = useLingui()
  const leave = useMutation({
    mutationFn: () =>
      unwrap(api['sign-on'].start.$post({ json: invitation === undefined ? {} : { invitation } })),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <>
      <Button
        busy={(leave.isPending || leave.isSuccess) && t`Leaving for ${name}…`}
        onClick={() => leave.mutate()}
      >
        <LogIn className="icon" aria-hidden />
        <Trans>Continue with {name}</Trans>
      </Button>
      <ProblemBanner problem={leave.error} />
    </>
  )
}
