import { Trans, useLingui } from '@lingui/react/macro'
import { FlaskConical } from 'lucide-react'

/** On every page of a demo, so that nobody takes it for real work. */
export function DemoRibbon() {
  const { t } = useLingui()
  return (
    <section className="demo-ribbon" aria-label={t`About this demo`}>
      <FlaskConical className="icon" aria-hidden />
      <span>
        <Trans>This is a demo. Everything here is invented.</Trans>{' '}
        <span className="demo-ribbon-more">
          <Trans>Everyone on this computer can come in as anyone.</Trans>
        </span>
      </span>
    </section>
  )
}
