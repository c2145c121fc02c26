import type { ReactNode } from 'react'
import './table.css'

interface TableProps {
  /** What the table holds; read out, not shown, because the heading above says it. */
  caption: string
  /** Heads of the columns, first to last. An empty one (for buttons) is read as its `hidden` word. */
  heads: readonly { text: string; hidden?: boolean; share?: `${number}%` }[]
  /** Rows made of `<tr>` with `<td data-label>`: the label is shown where narrow rows become cards. */
  children: ReactNode
}

/** Hairlines, no zebra. On narrow screens each row becomes a card that keeps its place in the table for screen readers. */
export function Table({ caption, heads, children }: TableProps) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.text} scope="col" style={{ inlineSize: head.share }}>
              {head.hidden ? <span className="visually-hidden">{head.text}</span> : head.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
