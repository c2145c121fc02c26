import { Trans, useLingui } from '@lingui/react/macro'
import { Outlet, useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useSession } from '../api/session.ts'
import { RailContext } from '../ui/rail-toggle.tsx'
import { Toasts } from '../ui/toast.tsx'
import { CommandLayer } from './command-layer.tsx'
import { DemoRibbon } from './demo-ribbon.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { PasskeyNotice } from './passkey-notice.tsx'
import { Rail } from './rail.tsx'
import { StepUpLayer } from './step-up-layer.tsx'
import { Topbar } from './topbar.tsx'
import { useKeptFlag } from './use-kept-flag.ts'
import { useNews } from './use-news.ts'
import './frame.css'

/** What stands round every page of a member: the rail (a top bar on narrow screens), the sheet, and the layers above both. */
export function Frame() {
  const { demo } = useSession()
  const { i18n } = useLingui()
  const [collapsed, toggle] = useKeptFlag('roundtable.rail-collapsed')
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  useNews()
  const rail = useMemo(() => ({ collapsed, toggle }), [collapsed, toggle])
  return (
    <I18nProvider locale={i18n.locale}>
      <RailContext value={rail}>
        <a className="skip-link" href="#main">
          <Trans>Skip to content</Trans>
        </a>
        {demo && <DemoRibbon />}
        <Topbar />
        <div className="frame" data-rail={collapsed ? 'narrow' : 'wide'} data-ribbon={demo || undefined}>
          <Rail collapsed={collapsed} />
          <main className="sheet" id="main" tabIndex={-1} ref={main} data-region>
            <OfflineNotice />
            <PasskeyNotice />
            <Outlet />
          </main>
        </div>
        <Toasts />
        <CommandLayer onToggleRail={toggle} />
        <StepUpLayer />
      </RailContext>
    </I18nProvider>
  )
}

/** After a move to another page the focus is at its beginning, as after a page load; on the first page it stays where it is. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const from = useRef(pathname)
  useEffect(() => {
    if (from.current !== pathname) main.current?.focus({ preventScroll: true })
    from.current = pathname
  }, [pathname, main])
}
