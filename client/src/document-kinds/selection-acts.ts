import type { LucideIcon } from 'lucide-react'

/** What a feature lets people do with the words they have selected. */
export interface SelectionAct {
  /** In the words of the person's language. */
  label: string
  icon: LucideIcon
  /** What the keyboard does the same with, as shown. The feature listens for it itself. */
  keys?: string
  run(): void
}

/** Stands between the features, which offer, and the bubble above selected words, which shows. */
export interface SelectionActs {
  readonly offered: readonly SelectionAct[]
  subscribe(onChange: () => void): () => void
  /** Until the answer is called. */
  offer(act: SelectionAct): () => void
}

export function createSelectionActs(): SelectionActs {
  const listeners = new Set<() => void>()
  let offered: readonly SelectionAct[] = []
  const become = (next: readonly SelectionAct[]) => {
    offered = next
    for (const listener of listeners) listener()
  }
  return {
    get offered() {
      return offered
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    offer: (act) => {
      become([...offered, act])
      return () => become(offered.filter((each) => each !== act))
    },
  }
}
