import { Hand, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import './hand-note.css'

interface HandNoteProps {
  title: ReactNode
  /** Badges beside the title. */
  state?: ReactNode
  children: ReactNode
  /** Who can see the note: it never stands without. */
  readers: ReactNode
  /** Whether it holds no longer. */
  over?: boolean
  actions?: ReactNode
}

/** A note that says stop: a red edge, a hand, and at its end who can see it. It is shown to them and leaves no gap for others. */
export function HandNote({ title, state, children, readers, over, actions }: HandNoteProps) {
  return (
    <article className="hand-note" data-over={over || undefined}>
      <header className="hand-note-head">
        <Hand className="icon" aria-hidden />
        <h3>{title}</h3>
        {state}
      </header>
      <div className="hand-note-body">{children}</div>
      <footer className="hand-note-foot">
        <p className="hand-note-readers">
          <Lock className="icon" aria-hidden />
          <span>{readers}</span>
        </p>
        {actions && <div className="hand-note-actions">{actions}</div>}
      </footer>
    </article>
  )
}
