import { Trans } from '@lingui/react/macro'
import { PencilLine } from 'lucide-react'
import type { Amended } from './amended.ts'

/** In a suggestion: that this row differs from the document. */
export function AmendedMark({ amended, row }: { amended: Amended; row: string }) {
  if (!amended.has(row)) return null
  return (
    <span className="rows-amended">
      <PencilLine className="icon" aria-hidden />
      <Trans>Changed in this suggestion</Trans>
    </span>
  )
}
