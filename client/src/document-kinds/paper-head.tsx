import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useOwnMembership } from '../api/session.ts'
import { useDates } from '../i18n/dates.ts'
import './paper-head.css'

interface PaperHeadProps {
  slug: string
  /** What lies here where the page does not say it otherwise: a draft, a suggestion. */
  children?: ReactNode
}

/** On paper only, above the title: whose this is, what it is, and when it was printed. A sheet has no address to look it up. */
export function PaperHead({ slug, children }: PaperHeadProps) {
  const partnership = useOwnMembership(slug)?.name
  const printedAt = useDates().moment(usePrintedAt())
  return (
    <p className="paper-head">
      <b>
        <bdi>{partnership}</bdi>
      </b>
      {children && <span>{children}</span>}
      <span>
        <Trans>Internal</Trans>
      </span>
      <span>
        <Trans>printed on {printedAt}</Trans>
      </span>
    </p>
  )
}

/** A page may lie open for days before it is printed. */
function usePrintedAt(): number {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const note = () => flushSync(() => setAt(Date.now()))
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [])
  return at
}

/** On paper only, above a comparison: how one tells what came from what went, without colour. */
export function PaperLegend() {
  return (
    <p className="paper-legend">
      <ins>
        <Trans>Underlined: inserted.</Trans>
      </ins>{' '}
      [
      <del>
        <Trans>Struck through, in brackets: taken out.</Trans>
      </del>
      ]
    </p>
  )
}
