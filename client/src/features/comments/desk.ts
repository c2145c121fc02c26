import { useSyncExternalStore } from 'react'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import type { LiveDocument } from '../../live/live-document.ts'

/** What of the discussions of an open document people are at: shared by the text's marks and the cards beside it. */
export interface Desk {
  /** The thread whose card and mark stand out. */
  active: string | undefined
  /** Where a new discussion is to begin. */
  begun: Anchor | undefined
}

interface DeskStore {
  desk: Desk
  listeners: Set<() => void>
}

const desks = new WeakMap<LiveDocument, DeskStore>()

function storeOf(live: LiveDocument): DeskStore {
  const known = desks.get(live)
  if (known !== undefined) return known
  const made: DeskStore = { desk: { active: undefined, begun: undefined }, listeners: new Set() }
  desks.set(live, made)
  return made
}

export function changeDesk(live: LiveDocument, change: Partial<Desk>): void {
  const store = storeOf(live)
  store.desk = { ...store.desk, ...change }
  for (const listener of store.listeners) listener()
}

export function useDesk(live: LiveDocument): Desk {
  const store = storeOf(live)
  const subscribe = (listener: () => void) => {
    store.listeners.add(listener)
    return () => store.listeners.delete(listener)
  }
  return useSyncExternalStore(subscribe, () => store.desk)
}
