import { Trans } from '@lingui/react/macro'
import { Banner } from '../ui/banner.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { RequestError } from './unwrap.ts'

/** Why no passkey was used or made: the server's word, or that of the browser, which never says much. */
export function PasskeyProblem({ problem }: { problem: Error | null }) {
  if (problem === null) return null
  if (problem instanceof RequestError && problem.problem !== 'wrong_credentials')
    return <ProblemBanner problem={problem} />
  return (
    <Banner tone="alert" role="alert">
      {problem instanceof RequestError ? (
        <Trans>This passkey is not known here. Choose another one, or another way.</Trans>
      ) : problem.name === 'InvalidStateError' ? (
        <Trans>This device holds a passkey of yours already. There is nothing to add.</Trans>
      ) : (
        <Trans>No passkey was used. Try again, or choose another way.</Trans>
      )}
    </Banner>
  )
}
