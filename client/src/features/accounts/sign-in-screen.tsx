import { Trans } from '@lingui/react/macro'

export function SignInScreen({ returnTo }: { returnTo: string | undefined }) {
  return <h1><Trans>Sign in</Trans> {returnTo}</h1>
}
