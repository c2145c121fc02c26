import type { SuggestionProps } from '@tiptap/suggestion'
import type { InsertItem } from './insert-items.ts'

/** The slash menu while it is open: what fits the typed letters, and which of them Enter would insert. */
export interface OpenSlashMenu {
  items: readonly InsertItem[]
  chosen: number
  /** Where the typed letters stand in the window. */
  at: DOMRect | null
  insert(item: InsertItem): void
}

export interface SlashMenuStore {
  readonly open: OpenSlashMenu | undefined
  subscribe(onChange: () => void): () => void
  show(props: SuggestionProps<InsertItem, InsertItem>): void
  hide(): void
  /** Answers whether the key was the menu's. */
  press(key: string): boolean
  choose(index: number): void
}

/** Stands between the editor's plugin, which knows when, and React, which draws. */
export function createSlashMenuStore(): SlashMenuStore {
  const listeners = new Set<() => void>()
  let open: OpenSlashMenu | undefined
  const become = (next: OpenSlashMenu | undefined) => {
    open = next
    for (const listener of listeners) listener()
  }
  const move = (by: number) => {
    if (open === undefined || open.items.length === 0) return false
    become({ ...open, chosen: (open.chosen + by + open.items.length) % open.items.length })
    return true
  }
  const insert = () => {
    const item = open?.items[open.chosen]
    if (item === undefined) return false
    open?.insert(item)
    return true
  }
  return {
    get open() {
      return open
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    show: ({ items, clientRect, command, loading }) => {
      if (!loading) become({ items, chosen: 0, at: clientRect?.() ?? null, insert: command })
    },
    hide: () => become(undefined),
    press: (key) => {
      if (key === 'ArrowDown') return move(1)
      if (key === 'ArrowUp') return move(-1)
      return key === 'Enter' || key === 'Tab' ? insert() : false
    },
    choose: (index) => {
      if (open) become({ ...open, chosen: index })
    },
  }
}
