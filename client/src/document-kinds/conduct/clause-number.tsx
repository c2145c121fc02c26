import { Trans } from '@lingui/react/macro'

/** A reference in a text that is read: the number its clause has there. */
export default function ClauseNumber({ number }: { number: number | undefined }) {
  return (
    <span className="clause-reference" data-gone={number === undefined || undefined}>
      {number === undefined ? <Trans>a clause that is gone</Trans> : <Trans>clause {number}</Trans>}
    </span>
  )
}
