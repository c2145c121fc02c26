import type { Standing } from '@roundtable/shared/profiles/commitments'
import { Circle, CircleCheck, Clock, OctagonAlert, TriangleAlert, Undo2 } from 'lucide-react'
import { Badge } from '../../ui/badge.tsx'
import { useStandingNames } from './words.ts'

/** Where a promise stands: shape, word, and colour last. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const names = useStandingNames()
  const { tone, icon: Icon } = looks[standing]
  return (
    <Badge tone={tone} icon={<Icon className="icon" aria-hidden />}>
      {names[standing]}
    </Badge>
  )
}

const looks = {
  open: { tone: 'plain', icon: Circle },
  late: { tone: 'watch', icon: TriangleAlert },
  claimed: { tone: 'open', icon: Clock },
  done: { tone: 'ok', icon: CircleCheck },
  disputed: { tone: 'alert', icon: OctagonAlert },
  withdrawn: { tone: 'plain', icon: Undo2 },
} as const satisfies Record<Standing, unknown>
