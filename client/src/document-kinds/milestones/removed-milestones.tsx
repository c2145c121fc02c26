import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import type { MilestonesProps } from './milestones-props.ts'
import { fullName } from './plan.ts'

/** What was taken off the table is not gone: what others wrote in it meanwhile stands here with it. */
export function RemovedMilestones({ plan, acts }: MilestonesProps) {
  const removed = plan.removed.filter(({ title }) => title.trim() !== '')
  if (removed.length === 0) return null
  return (
    <details className="removed-rows">
      <summary>
        <Plural value={removed.length} one="# removed milestone" other="# removed milestones" />
      </summary>
      <ul>
        {removed.map(({ id }) => (
          <li key={id}>
            <bdi>{fullName(plan, id)}</bdi>
            <Button size="small" onClick={() => acts.bringBack(id)}>
              <Trans>Bring back</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
