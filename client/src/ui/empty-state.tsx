import type { ReactNode } from 'react'
import { emptyTable, TableFigure } from './table-figure.tsx'
import './empty-state.css'

interface EmptyStateProps {
  title: string
  /** h1 where the page has no head of its own. */
  level?: 1 | 2
  /** One sentence on why it is worth doing. */
  children: ReactNode
  /** One primary action, and what else can be done. */
  actions?: ReactNode
}

/** A page with nothing on it yet: the table with its free seats, why to begin, and how. */
export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps) {
  const Title = `h${level}` as const
  return (
    <div className="empty-state">
      <TableFigure groups={emptyTable} />
      <Title>{title}</Title>
      <p>{children}</p>
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
