import { Trans } from '@lingui/react/macro'
import './paper-head.css'

/** On paper only, above a comparison: how one tells what came from what went, without colour. */
export function PaperLegend() {
  return (
    <p className="paper-legend">
      <ins className="changed">
        <Trans>Underlined: inserted.</Trans>
      </ins>{' '}
      <del className="changed">
        <Trans>Struck through, in brackets: taken out.</Trans>
      </del>
    </p>
  )
}
