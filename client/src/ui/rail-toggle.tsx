import { useLingui } from '@lingui/react/macro'
import { PanelLeft } from 'lucide-react'
import { createContext, use } from 'react'
import { Button } from './button.tsx'

/** Whether the rail is narrow, and how to change that. The frame provides it; a page outside the frame has none. */
export const RailContext = createContext<{ collapsed: boolean; toggle(): void } | null>(null)

/** The button at the start of the page bar that narrows or widens the rail. */
export function RailToggle() {
  const { t } = useLingui()
  const rail = use(RailContext)
  if (!rail) return null
  return (
    <span className="rail-toggle">
      <Button
        tone="ghost"
        size="icon"
        aria-label={rail.collapsed ? t`Expand navigation` : t`Collapse navigation`}
        aria-expanded={!rail.collapsed}
        onClick={rail.toggle}
      >
        <PanelLeft className="icon" aria-hidden />
      </Button>
    </span>
  )
}
