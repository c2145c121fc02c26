import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSentence } from '../../api/sentences.ts'
import { RequestError } from '../../api/unwrap.ts'

/** In place of the form when a link does not work. `problem` is null when the address held no token at all. */
export function LinkFailure({ problem }: { problem: Error | null }) {
  const sentence = useSentence()
  return (
    <>
      <h1>
        <Trans>This link does not open anything</Trans>
      </h1>
      <p className="soft" role="alert">
        {isUnknown(problem) ? (
          <Trans>
            This link is not known here. Perhaps a part of it is missing: open the whole link once more.
          </Trans>
        ) : (
          sentence(problem)
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

// A code of its own is not needed: to the server a wrong token and none are the same.
function isUnknown(problem: Error | null): boolean {
  return problem === null || (problem instanceof RequestError && problem.problem === 'not_found')
}
