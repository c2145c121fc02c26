import { Trans, useLingui } from '@lingui/react/macro'
import {
  type CSSProperties,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { InsertItem } from './insert-items.ts'
import type { OpenSlashMenu, SlashMenuStore } from './slash-menu-store.ts'
import './slash-menu.css'

/** Draws the open slash menu under the typed letters. The focus stays in `text`, which names the chosen option. */
export function SlashMenuList({ store, text }: { store: SlashMenuStore; text: HTMLElement }) {
  const open = useSyncExternalStore(store.subscribe, () => store.open)
  const id = useId()
  useActiveDescendant(text, id, open)
  if (open === undefined || open.items.length === 0) return null
  return <List id={id} open={open} store={store} />
}

function List({ id, open, store }: { id: string; open: OpenSlashMenu; store: SlashMenuStore }) {
  const { t } = useLingui()
  const { box, place } = usePlaceUnder(open.at)
  return (
    <div ref={box} className="slash-menu" style={place}>
      <p className="slash-menu-title" aria-hidden="true">
        <Trans>Insert</Trans>
      </p>
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select takes the focus; this one leaves it in the text */}
      <div id={id} role="listbox" aria-label={t`Insert`}>
        {open.items.map((item, index) => (
          <Option
            key={item.id}
            id={`${id}-${item.id}`}
            item={item}
            chosen={index === open.chosen}
            onChoose={() => store.choose(index)}
            onInsert={() => open.insert(item)}
          />
        ))}
      </div>
    </div>
  )
}

interface OptionProps {
  id: string
  item: InsertItem
  chosen: boolean
  onChoose(): void
  onInsert(): void
}

/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the focus and the keys stay in the text */
function Option({ id, item, chosen, onChoose, onInsert }: OptionProps) {
  const { i18n } = useLingui()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseMove={chosen ? undefined : onChoose}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onInsert}
    >
      <item.icon className="icon" aria-hidden />
      <span className="slash-menu-words">
        <b>{i18n._(item.title)}</b>
        <small>{typeof item.note === 'string' ? item.note : i18n._(item.note)}</small>
      </span>
      {(chosen || item.typed) && <kbd aria-hidden="true">{chosen ? '↵' : item.typed}</kbd>}
    </div>
  )
}
/* eslint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */

function useActiveDescendant(text: HTMLElement, id: string, open: OpenSlashMenu | undefined): void {
  const chosen = open?.items[open.chosen]
  useEffect(() => {
    if (chosen === undefined) return
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${chosen.id}`)
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [text, id, chosen])
}

const gap = 8

/** Below the letters, or above them where the window ends; never beyond its sides. */
function usePlaceUnder(at: DOMRect | null) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    if (box.current === null || at === null) return
    const { width, height } = box.current.getBoundingClientRect()
    const below = at.bottom + gap
    const fits = below + height <= innerHeight
    setPlace({
      top: fits ? below : Math.max(gap, at.top - gap - height),
      left: Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - width - gap)),
    })
  }, [at])
  return { box, place }
}
