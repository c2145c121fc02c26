import { useEffect, useMemo, useState } from 'react'

/** What of the panel is open: a tab beside the text, or the sheet that takes its place on a narrow page. */
export interface Panel {
  open: boolean
  /** Of the tab beside the text; the first one where nobody has chosen. */
  selected: string | undefined
  sheet: string | undefined
  onToggle(): void
  onSelect(id: string): void
  onSheet(id: string | undefined): void
  /** Opens a tab where there is room for it. */
  onShowTab(id: string): void
}

const storageKey = 'roundtable.document-panel'
/** Where the sheet takes the panel's place, as in `document-panel.css`. */
const narrow = '(max-width: 60rem)'

export function usePanel(): Panel {
  const [open, setOpen] = useState(() => localStorage.getItem(storageKey) !== 'closed')
  const [selected, onSelect] = useState<string>()
  const [sheet, onSheet] = useState<string>()
  useEffect(() => localStorage.setItem(storageKey, open ? 'open' : 'closed'), [open])
  const acts = useMemo(
    () => ({
      onToggle: () => setOpen((before) => !before),
      onShowTab: (id: string) => {
        if (matchMedia(narrow).matches) return onSheet(id)
        onSelect(id)
        setOpen(true)
      },
    }),
    [],
  )
  return { open, selected, sheet, onSelect, onSheet, ...acts }
}
