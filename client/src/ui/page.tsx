import { Trans } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { RailToggle } from './rail-toggle.tsx'
import './page.css'

interface PageBarProps {
  /** What this page is called, also in the browser's tab. */
  title: string
  /** Where it lies: links to the pages above it, highest first. */
  above?: ReactNode
  /** Whether only members can see the page. A person's own pages (their sessions) say nothing of it. */
  internal?: boolean
  /** State, presence and the one main action, at the end of the bar. */
  children?: ReactNode
}

/** The sticky bar on top of every page: rail button, breadcrumb, visibility, then what the page puts there. */
export function PageBar({ title, above, internal = true, children }: PageBarProps) {
  return (
    <div className="page-bar">
      <title>{`${title} – Roundtable`}</title>
      <RailToggle />
      <Breadcrumb title={title} above={above} />
      {internal && (
        <span className="page-visibility">
          <Lock className="icon" aria-hidden />
          <Trans>Internal</Trans>
        </span>
      )}
      {children && <div className="page-bar-end">{children}</div>}
    </div>
  )
}

function Breadcrumb({ title, above }: { title: string; above: ReactNode }) {
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
      {above}
      {above && <span aria-hidden="true">/</span>}
      <b aria-current="page">
        <bdi>{title}</bdi>
      </b>
    </nav>
  )
}

interface PageHeadProps {
  title: string
  /** One sentence that says what this page is for. */
  children?: ReactNode
  /** At most two buttons. */
  actions?: ReactNode
}

/** The head of a plain page: its one h1, what it is for, and what can be done. */
export function PageHead({ title, children, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        <h1>{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {actions}
    </div>
  )
}

/** One part of a page, under a heading of its own. */
export function PageSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="page-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
