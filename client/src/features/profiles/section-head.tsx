import type { ReactNode } from 'react'

/** The title of a section, and the one thing that can be done in it. */
export function SectionHead({ title, action }: { title: string; action?: ReactNode }) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {action}
    </div>
  )
}
