import { Trans } from '@lingui/react/macro'
import './skeleton.css'

/** Lines of the shape of text, at most three, while a page is on its way. The router shows it after 300 ms only. */
export function Skeleton({ lines = 3 }: { lines?: 1 | 2 | 3 }) {
  return (
    <output className="skeleton">
      <span className="visually-hidden">
        <Trans>Loading…</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </output>
  )
}
