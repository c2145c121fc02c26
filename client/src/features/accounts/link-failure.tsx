import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSentence } from '../../api/sentences.ts'

/** In place of the form when a link does not work. `problem` is null when the address held no token at all. */
export function LinkFailure({ problem }: { problem: Error | null }) {
  const sentence = useSentence()
  return (
    <>
      <h1>
        <Trans>This link does not open anything</Trans>
      </h1>
      <p className="soft" role="alert">
        {problem ? (
          sentence(problem)
        ) : (
          <Trans>The address holds no link. Open the whole link from the message once more.</Trans>
        )}
      </p>
      <p>
        <Link to="/sign-in">
          <Trans>Go to the sign-in page</Trans>
        </Link>
      </p>
    </>
  )
}
