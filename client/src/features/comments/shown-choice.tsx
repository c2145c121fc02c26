import { Trans, useLingui } from '@lingui/react/macro'
import type { CommentThread } from '../../api/answers.ts'

/** Which discussions are listed: open ones, settled ones, or those one has a part in. */
export type Shown = 'open' | 'settled' | 'mine'

export function isShown({ settled, comments, openedBy }: CommentThread, shown: Shown, self: string): boolean {
  if (shown === 'mine') return openedBy === self || comments.some(({ own }) => own)
  return (settled !== null) === (shown === 'settled')
}

export function ShownChoice({ shown, onChange }: { shown: Shown; onChange(shown: Shown): void }) {
  const { t } = useLingui()
  const choice = (value: Shown, words: React.ReactNode) => (
    <button type="button" aria-pressed={value === shown} onClick={() => onChange(value)}>
      {words}
    </button>
  )
  return (
    <div className="shown-choice" role="group" aria-label={t`Which discussions are listed`}>
      {choice('open', <Trans>Open</Trans>)}
      {choice('settled', <Trans>Settled</Trans>)}
      {choice('mine', <Trans>With me</Trans>)}
    </div>
  )
}
