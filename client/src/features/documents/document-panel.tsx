import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { DocumentPartProps, DocumentTab } from '../../document-kinds/document-part.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { HereNow } from './here-now.tsx'
import { Outline } from './outline.tsx'
import type { HereProps } from './people-here.tsx'
import './document-panel.css'

interface DocumentPanelProps extends HereProps {
  given: DocumentPartProps
  tabs: readonly DocumentTab[]
  asked: AskedTab | undefined
}

/** A tab that a part of the page wants to be shown; each wish is an object of its own. */
export interface AskedTab {
  id: string
}

/** One tab, as it stands beside the text and as a sheet. */
interface Shown {
  id: string
  title: ReactNode
  renderBody(onGone?: () => void): ReactNode
}

/** Beside the text: what features have put there, its outline and who is here. On narrow screens a bar at the bottom opens the same as a sheet. */
export function DocumentPanel({ given, tabs, asked, ...here }: DocumentPanelProps) {
  const { t } = useLingui()
  const [selected, setSelected] = useState<string>()
  const [sheet, setSheet] = useState<string>()
  const [open, setOpen] = useState(() => localStorage.getItem(storageKey) !== 'closed')
  useBracketKey(() => setOpen((before) => !before))
  useEffect(() => localStorage.setItem(storageKey, open ? 'open' : 'closed'), [open])
  useEffect(() => {
    if (asked === undefined) return
    if (matchMedia(narrow).matches) return setSheet(asked.id)
    setSelected(asked.id)
    setOpen(true)
  }, [asked])
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
        hidden={!open}
        tabIndex={-1}
        data-region
      >
        <Tabs
          className="document-tabs"
          selectedKey={selected ?? shown[0]!.id}
          onSelectionChange={(key) => setSelected(String(key))}
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
      <BottomBar shown={shown} open={sheet} onOpen={setSheet} />
    </>
  )
}

const storageKey = 'roundtable.document-panel'
/** Where the sheet takes the panel's place, as in `document-panel.css`. */
const narrow = '(max-width: 60rem)'

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
