import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { DocumentPartProps, DocumentTab } from '../../document-kinds/document-part.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { HereNow } from './here-now.tsx'
import { Outline } from './outline.tsx'
import type { HereProps } from './people-here.tsx'
import type { Panel } from './use-panel.ts'
import './document-panel.css'

interface DocumentPanelProps extends HereProps {
  given: DocumentPartProps
  tabs: readonly DocumentTab[]
  panel: Panel
}

/** One tab, as it stands beside the text and as a sheet. */
interface Shown {
  id: string
  title: ReactNode
  renderBody(onGone?: () => void): ReactNode
}

/** Beside the text: what features have put there, its outline and who is here. On narrow screens a bar at the bottom opens the same as a sheet. */
export function DocumentPanel({ given, tabs, panel, ...here }: DocumentPanelProps) {
  const { t } = useLingui()
  useBracketKey(panel.onToggle)
  const shown: Shown[] = [
    ...tabs.map(({ id, Title, Body }) => ({
      id,
      title: <Title {...given} />,
      renderBody: (onGone?: () => void) => <Body {...given} {...(onGone && { onGone })} />,
    })),
    {
      id: 'outline',
      title: <Trans>Outline</Trans>,
      renderBody: (onGone) => <Outline text={given.text} {...(onGone && { onGone })} />,
    },
    {
      id: 'here',
      title: (
        <>
          <Trans>Here now</Trans> <span className="document-panel-count">{here.people.length}</span>
        </>
      ),
      renderBody: (onGone) => <HereNow {...here} {...(onGone && { onGone })} />,
    },
  ]
  return (
    <>
      <aside
        className="document-panel"
        aria-label={t`About this document`}
        hidden={!panel.open}
        tabIndex={-1}
        data-region
      >
        <Tabs
          className="document-tabs"
          selectedKey={panel.selected ?? shown[0]!.id}
          onSelectionChange={(key) => panel.onSelect(String(key))}
        >
          <TabList className="document-tablist" aria-label={t`About this document`}>
            {shown.map(({ id, title }) => (
              <Tab key={id} id={id}>
                {title}
              </Tab>
            ))}
          </TabList>
          {shown.map(({ id, renderBody }) => (
            <TabPanel key={id} id={id} className="document-tab">
              {renderBody()}
            </TabPanel>
          ))}
        </Tabs>
      </aside>
      <BottomBar shown={shown} open={panel.sheet} onOpen={panel.onSheet} />
    </>
  )
}

interface BottomBarProps {
  shown: readonly Shown[]
  open: string | undefined
  onOpen(id: string | undefined): void
}

function BottomBar({ shown, open, onOpen }: BottomBarProps) {
  const { t } = useLingui()
  const close = () => onOpen(undefined)
  const sheet = shown.find(({ id }) => id === open)
  return (
    <div className="document-sheetbar" role="toolbar" aria-label={t`About this document`}>
      {shown.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => onOpen(id)}>
          {title}
        </button>
      ))}
      {sheet && (
        <Dialog isOpen onClose={close} title={sheet.title} place="foot">
          {sheet.renderBody(close)}
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
