import { useLingui } from '@lingui/react/macro'
import { ChartNoAxesGantt, Columns3, Rows3 } from 'lucide-react'

const icons = { timeline: ChartNoAxesGantt, list: Rows3, board: Columns3 } as const
type View = keyof typeof icons

/** How the milestones are looked at. */
export function ViewChoice({ value, onChange }: { value: View; onChange(view: View): void }) {
  const { t } = useLingui()
  const words: Record<View, string> = { timeline: t`Timeline`, list: t`List`, board: t`Board` }
  return (
    <div className="view-choice" role="group" aria-label={t`View`}>
      {(Object.keys(icons) as View[]).map((view) => {
        const Icon = icons[view]
        return (
          <button key={view} type="button" aria-pressed={view === value} onClick={() => onChange(view)}>
            <Icon className="icon" aria-hidden />
            {words[view]}
          </button>
        )
      })}
    </div>
  )
}
