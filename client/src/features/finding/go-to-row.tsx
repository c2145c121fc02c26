import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { OpenText } from '../../document-kinds/document-view.ts'

/** Rows are drawn within this time, or they are not there. */
const patience = 5_000

/** Brings the row into view and puts the focus in it. */
export function GoToRow({ row, text }: { row: string; text: OpenText }) {
  const [outcome, setOutcome] = useState<'there' | 'gone'>()
  useEffect(() => {
    const anchor = { in: 'row', row, field: null, quote: '' } as const
    const from = performance.now()
    let frame = requestAnimationFrame(function look() {
      if (text.goToAnchor(anchor)) setOutcome('there')
      else if (performance.now() - from < patience) frame = requestAnimationFrame(look)
      else setOutcome('gone')
    })
    return () => cancelAnimationFrame(frame)
  }, [row, text])
  return (
    <p role="status" className={outcome === 'gone' ? 'soft small' : 'visually-hidden'}>
      {outcome === 'there' && <Trans>What you looked for is in view.</Trans>}
      {outcome === 'gone' && <Trans>What you looked for is not in this document any more.</Trans>}
    </p>
  )
}
