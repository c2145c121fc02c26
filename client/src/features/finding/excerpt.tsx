import type { ReactNode } from 'react'
import type { FoundThing } from '../../api/answers.ts'

type Shown = FoundThing['hits'][number]['excerpt']

/** A sentence of a text with the sought words marked. What is not shown of it is said by dots. */
export function Excerpt({ excerpt: { text, marks, cutBefore, cutAfter } }: { excerpt: Shown }) {
  const parts: ReactNode[] = []
  let last = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(last, from), <mark key={from}>{text.slice(from, to)}</mark>)
    last = to
  }
  return (
    <bdi className="excerpt">
      {cutBefore && '… '}
      {parts}
      {text.slice(last)}
      {cutAfter && ' …'}
    </bdi>
  )
}
