import { Trans } from '@lingui/react/macro'
import { FlaskConical } from 'lucide-react'

/** On every page of a demo, so that nobody takes it for real work. */
export function DemoRibbon() {
  return (
    <p className="demo-ribbon" role="note">
      <FlaskConical className="icon" aria-hidden />
      <span>
        <Trans>This is a demo. Everything here is invented, and everyone on this computer can come in as anyone.</Trans>
      </span>
    </p>
  )
}
