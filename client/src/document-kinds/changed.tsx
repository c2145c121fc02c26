import type { ChangedAttributes } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'

interface ChangedProps {
  /** Without a number of its own (0) nobody goes to it. */
  changed: ChangedAttributes
  /** Whether a whole block came or went, such as a list item, and not only letters. */
  isBlock?: boolean
  /** Whether this is where one gets to who goes to the change; of several parts of one, the first. */
  isGoneTo?: boolean
  say?: ((changed: ChangedAttributes) => string) | undefined
  current?: number | undefined
  children: ReactNode
}

/** What only stands elsewhere neither came nor went. */
const passages = { inserted: 'ins', deleted: 'del', moved: 'span', changed: 'span' } as const

/**
 * A passage that came or went: a tint and a line, and who did it in words. The words stand in the text for who hears it
 * read and beside it for who points at it, because a name on `ins` is not read out.
 */
export function Changed({ changed, isBlock = false, isGoneTo = true, say, current, children }: ChangedProps) {
  const words = say?.(changed)
  const Passage = passages[changed.is]
  const goesHere = isGoneTo && changed.number > 0
  return (
    <Passage
      id={goesHere ? `change-${changed.number}` : undefined}
      className={isBlock ? 'changed changed-block' : 'changed'}
      data-by={words}
      data-current={changed.number === current || undefined}
      tabIndex={goesHere ? -1 : undefined}
    >
      {words !== undefined && <span className="visually-hidden">{`[${words}] `}</span>}
      {children}
    </Passage>
  )
}
