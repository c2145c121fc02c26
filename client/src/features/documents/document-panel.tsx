import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { OpenText } from '../../document-kinds/document-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { HereNow } from './here-now.tsx'
import { Outline } from './outline.tsx'
import type { HereProps } from './people-here.tsx'
import './document-panel.css'

interface DocumentPanelProps extends HereProps {
  text: OpenText | undefined
}

type Part = 'outline' | 'here'

/** Beside the text: its outline and who is here. On narrow screens a bar at the bottom opens the same as a sheet. */
export function DocumentPanel({ text, ...here }: DocumentPanelProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(() => localStorage.getItem(storageKey) !== 'closed')
  useBracketKey(() => setOpen((before) => !before))
  useEffect(() => localStorage.setItem(storageKey, open ? 'open' : 'closed'), [open])
  const titles: Record<Part, ReactNode> = {
    outline: <Trans>Outline</Trans>,
    here: (
      <>
        <Trans>Here now</Trans> <span className="document-panel-count">{here.people.length}</span>
      </>
    ),
  }
  return (
    <>
      <aside
        className="document-panel"
        aria-label={t`About this document`}
        hidden={!open}
        tabIndex={-1}
        data-region
      >
        <Tabs className="document-tabs">
          <TabList className="document-tablist" aria-label={t`About this document`}>
            <Tab id="outline">{titles.outline}</Tab>
            <Tab id="here">{titles.here}</Tab>
          </TabList>
          <TabPanel id="outline" className="document-tab">
            <Outline text={text} />
          </TabPanel>
          <TabPanel id="here" className="document-tab">
            <HereNow {...here} />
          </TabPanel>
        </Tabs>
      </aside>
      <BottomBar titles={titles} text={text} here={here} />
    </>
  )
}

const storageKey = 'roundtable.document-panel'

interface BottomBarProps {
  titles: Record<Part, ReactNode>
  text: OpenText | undefined
  here: HereProps
}

function BottomBar({ titles, text, here }: BottomBarProps) {
  const { t } = useLingui()
  const [part, setPart] = useState<Part>()
  const close = () => setPart(undefined)
  return (
    <div className="document-sheetbar" role="toolbar" aria-label={t`About this document`}>
      <button type="button" onClick={() => setPart('outline')}>
        {titles.outline}
      </button>
      <button type="button" onClick={() => setPart('here')}>
        {titles.here}
      </button>
      {part && (
        <Dialog isOpen onClose={close} title={titles[part]} place="foot">
          {part === 'outline' ? <Outline text={text} onGone={close} /> : <HereNow {...here} onGone={close} />}
        </Dialog>
      )}
    </div>
  )
}

/** `]` opens and closes the panel, outside texts. */
function useBracketKey(toggle: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select'))
      if (event.key !== ']' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
