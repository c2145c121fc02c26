import { Trans } from '@lingui/react/macro'
import type { VersionState } from '@roundtable/shared/adoption/adoption'
import { CircleCheck, History, Signature, Undo2 } from 'lucide-react'
import { Badge } from '../../ui/badge.tsx'

/** Where a version stands: a word with a shape of its own. */
export function StateBadge({ state }: { state: VersionState }) {
  switch (state) {
    case 'put_forward':
      return (
        <Badge tone="open" icon={<Signature className="icon" aria-hidden />}>
          <Trans>Put forward</Trans>
        </Badge>
      )
    case 'adopted':
      return (
        <Badge tone="ok" icon={<CircleCheck className="icon" aria-hidden />}>
          <Trans>Adopted</Trans>
        </Badge>
      )
    case 'superseded':
      return (
        <Badge icon={<History className="icon" aria-hidden />}>
          <Trans>Replaced</Trans>
        </Badge>
      )
    case 'put_aside':
      return (
        <Badge tone="unknown" icon={<Undo2 className="icon" aria-hidden />}>
          <Trans>Put aside</Trans>
        </Badge>
      )
  }
}
