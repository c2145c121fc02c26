import type { ReactNode } from 'react'
import './badge.css'

interface BadgeProps {
  tone?: 'plain' | 'ok' | 'watch' | 'alert' | 'unknown' | 'open'
  /** An icon of the state's own shape: colour is never the only sign. */
  icon?: ReactNode
  children: ReactNode
}

/** A small pill with a word in it. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
