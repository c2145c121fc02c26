import type { ChangedAttributes } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'

interface ChangedProps {
  changed: ChangedAttributes
  /** Whether a whole block came or went, such as a list item, and not only letters. */
  isBlock?: boolean
  say?: ((changed: ChangedAttributes) => string) | undefined
  current?: number | undefined
  children: ReactNode
}

/**
 * A passage that came or went: a tint and a line, and who did it in words. The words stand in the text for who hears it
 * read and beside it for who points at it, because a name on `ins` is not read out.
 */
export function Changed({ changed, isBlock = false, say, current, children }: ChangedProps) {
  const words = say?.(changed)
  const Passage = changed.is === 'inserted' ? 'ins' : 'del'
  return (
    <Passage
      id={`change-${changed.number}`}
      className={isBlock ? 'changed changed-block' : 'changed'}
      data-by={words}
      data-current={changed.number === current || undefined}
      tabIndex={-1}
    >
      {words !== undefined && <span className="visually-hidden">{`[${words}] `}</span>}
      {children}
    </Passage>
  )
}
