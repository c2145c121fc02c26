import { useLingui } from '@lingui/react/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { milestones as kind, milestoneFields, goalFields } from '@roundtable/shared/document-kinds/milestones'
import { Plus } from 'lucide-react'
import { Suspense, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { DocumentViewProps } from '../document-view.ts'
import { titlesIn, useOpenRows } from '../rows/open-rows.ts'
import { RowMarksContext } from '../rows/row-marks.ts'
import { useAttendance, useOthersAtFields } from '../rows/row-presence.ts'
import { useSeats } from '../rows/use-seats.ts'
import { useTable } from '../rows/use-table.ts'
import { useUndo } from '../rows/use-undo.ts'
import { useViewInAddress } from '../rows/use-view-in-address.ts'
import { Goals } from './goals.tsx'
import { MilestoneDialog } from './milestone-dialog.tsx'
import { MilestonesTable } from './milestones-table.tsx'
import { RemovedMilestones } from './removed-milestones.tsx'
import { readPlan, type Plan } from './plan.ts'
import { useMilestoneActs } from './use-milestone-acts.ts'
import { useToday } from './use-today.ts'
import { ViewChoice } from './view-choice.tsx'
import { lazily } from '../../ui/lazily.ts'
import '../rows/rows.css'
import './milestones.css'

const Timeline = lazily(() => import('./timeline.tsx').then((file) => ({ default: file.Timeline })))
const Board = lazily(() => import('./board.tsx').then((file) => ({ default: file.Board })))

const outline = titlesIn(kind, 'milestones')
const views = ['timeline', 'list', 'board'] as const

/** What is to be reached by when: one document in three views, all of them live. */
export function MilestonesView(props: DocumentViewProps) {
  const { slug, doc, awareness, mayWrite, onOpen } = props
  const page = useRef<HTMLDivElement>(null)
  const { origin, onKeyDown } = useUndo(doc, Object.keys(kind.tables))
  const tables = useMemo(
    () => ({
      milestones: { doc, name: 'milestones', fields: milestoneFields, origin },
      goals: { doc, name: 'goals', fields: goalFields, origin },
    }),
    [doc, origin],
  )
  const rows = useTable(tables.milestones)
  const goals = useTable(tables.goals)
  const seats = useSeats(slug)
  const plan = useMemo(() => readPlan(rows, goals, seats), [rows, goals, seats])
  const others = useOthersAtFields(awareness)
  const attendance = useAttendance(awareness)
  const [view, setView] = useViewInAddress(views)
  const [opened, open] = useState<string>()
  const acts = useMilestoneActs(tables.milestones, plan, open)
  const today = useToday()
  const { marks, amended } = useOpenRows({ kind, outline, doc, awareness, page }, onOpen)
  const given = { ...tables, plan, others, attendance, mayWrite, amended, acts, today, onOpen: open }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for undo only
    <div className="rows-view plan-view" ref={page} onKeyDown={mayWrite ? onKeyDown : undefined}>
      <div className="rows-head">
        <p>{plan.standing.length > 0 && <Summary plan={plan} />}</p>
        <ViewChoice value={view} onChange={setView} />
        {mayWrite && (
          <Button tone="primary" onClick={acts.add}>
            <Plus className="icon" aria-hidden />
            <Trans>Add milestone</Trans>
          </Button>
        )}
      </div>
      <RowMarksContext value={marks}>
        <Suspense fallback={<Skeleton />}>
          {plan.standing.length === 0 ? (
            <NothingYet mayWrite={mayWrite} />
          ) : view === 'board' ? (
            <Board {...given} />
          ) : (
            <>
              {view === 'timeline' && <Timeline {...given} />}
              <MilestonesTable {...given} />
            </>
          )}
        </Suspense>
      </RowMarksContext>
      <Goals {...given} />
      {mayWrite && <RemovedMilestones {...given} />}
      {opened !== undefined && plan.byId.has(opened) && (
        <MilestoneDialog key={opened} {...given} id={opened} onClose={() => open(undefined)} />
      )}
    </div>
  )
}

function Summary({ plan: { standing, slips } }: { plan: Plan }) {
  const done = standing.filter(({ status }) => status === 'done').length
  const slipped = standing.filter(({ id }) => (slips.get(id) ?? 0) > 0).length
  return (
    <>
      <Plural value={done} _0="None is done yet" one="One is done" other="# are done" />,{' '}
      <Plural value={slipped} _0="none slipped" one="one slipped" other="# slipped" />.{' '}
      <Trans>Moving a date keeps the first promise in view.</Trans>
    </>
  )
}

function NothingYet({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useLingui()
  return (
    <EmptyState title={t`No milestones yet`}>
      {mayWrite ? (
        <Trans>
          A milestone says what is to be reached, by when, and which one seat answers for it. Begin with the
          next one you owe each other.
        </Trans>
      ) : (
        <Trans>The partners have not written down yet what is to be reached by when.</Trans>
      )}
    </EmptyState>
  )
}
