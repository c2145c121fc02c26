import { useLingui } from '@lingui/react/macro'
import { AccountMenu } from './account-menu.tsx'
import { JumpButton } from './jump-button.tsx'
import { Navigation } from './navigation.tsx'
import { PartnershipSwitcher } from './partnership-switcher.tsx'
import './rail.css'

/** The way round at the side of wide screens. Narrow, it keeps its icons. */
export function Rail({ collapsed }: { collapsed: boolean }) {
  const { t } = useLingui()
  return (
    <aside
      className="rail"
      aria-label={t`Workspace`}
      data-collapsed={collapsed || undefined}
      data-region
      tabIndex={-1}
    >
      <RailContent collapsed={collapsed} />
    </aside>
  )
}

/** What is in the rail, also when it comes as a drawer. */
export function RailContent({ collapsed = false }: { collapsed?: boolean }) {
  return (
    <>
      <PartnershipSwitcher />
      <JumpButton />
      <Navigation collapsed={collapsed} />
      <AccountMenu />
    </>
  )
}
