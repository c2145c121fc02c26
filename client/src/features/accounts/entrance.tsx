import type { ReactNode } from 'react'
import { Mark } from '../../ui/mark.tsx'
import './entrance.css'

interface EntranceProps {
  /** The form, with its h1. */
  children: ReactNode
  /** What stands on the other half. */
  beside: ReactNode
}

/** The page of everyone who is not inside yet: the form on one half, the table or the demo’s people on the other. */
export function Entrance({ children, beside }: EntranceProps) {
  return (
    <div className="entrance">
      <main className="entrance-form">
        <div className="entrance-name">
          <Mark />
          <b className="serif">Roundtable</b>
        </div>
        <div className="entrance-middle">{children}</div>
      </main>
      <aside className="entrance-beside">{beside}</aside>
    </div>
  )
}
