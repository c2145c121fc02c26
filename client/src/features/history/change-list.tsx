import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Change, ChangedAttributes } from '@roundtable/shared/history/comparison'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'

interface ChangeListProps {
  changes: readonly Change[]
  current: number | undefined
  goTo(number: number): void
  sayChange(changed: ChangedAttributes): string
  /** The words of a change, and where they are. */
  sayWhat(change: Change): ReactNode
}

/** How many changes there are, the way from one to the next, and all of them as a list. */
export function ChangeList({ changes, current, goTo, sayChange, sayWhat }: ChangeListProps) {
  const { t } = useLingui()
  const { length } = changes
  if (length === 0)
    return (
      <p className="history-changes">
        <Trans>No word differs between these two moments.</Trans>
      </p>
    )
  const step = (by: number) =>
    goTo(Math.min(length, Math.max(1, (current ?? (by > 0 ? 0 : length + 1)) + by)))
  return (
    <section className="history-changes" aria-label={t`What changed`}>
      <div className="history-steps">
        <p aria-live="polite">
          {current === undefined ? (
            <Plural value={length} one="# change" other="# changes" />
          ) : (
            <Trans>
              Change {current} of {length}
            </Trans>
          )}
        </p>
        <Button
          size="icon"
          tone="ghost"
          aria-label={t`Previous change`}
          aria-keyshortcuts="p"
          onClick={() => step(-1)}
        >
          <ArrowUp className="icon" aria-hidden />
        </Button>
        <Button
          size="icon"
          tone="ghost"
          aria-label={t`Next change`}
          aria-keyshortcuts="n"
          onClick={() => step(1)}
        >
          <ArrowDown className="icon" aria-hidden />
        </Button>
      </div>
      <details>
        <summary>{t`All of them as a list`}</summary>
        <ol>
          {changes.map((change) => (
            <li key={change.number}>
              <button type="button" onClick={() => goTo(change.number)}>
                {sayChange(change)}: {sayWhat(change)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
