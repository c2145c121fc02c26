import type { TopicState } from '@roundtable/shared/profiles/expertise'
import { CircleHelp, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Badge } from '../../ui/badge.tsx'
import { useTopicWords } from './words.ts'

/** What is to be worried about with a topic; nothing where two or more can carry it. */
export function TopicBadge({ state }: { state: TopicState }) {
  const words = useTopicWords()
  if (state.state === 'shared') return null
  const { tone, icon: Icon } = looks[state.state]
  return (
    <Badge tone={tone} icon={<Icon className="icon" aria-hidden />}>
      {words(state)}
    </Badge>
  )
}

const looks = {
  unknown: { tone: 'unknown', icon: CircleHelp },
  gap: { tone: 'alert', icon: OctagonAlert },
  single: { tone: 'watch', icon: TriangleAlert },
} as const
