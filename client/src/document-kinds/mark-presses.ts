import type { MarkPress } from './document-view.ts'

/** Carries presses on marks from the editor, which is made once, to the features that listen. */
export interface MarkPresses {
  press(press: MarkPress): void
  listen(listener: (press: MarkPress) => void): () => void
}

export function createMarkPresses(): MarkPresses {
  const listeners = new Set<(press: MarkPress) => void>()
  return {
    press: (press) => {
      for (const listener of listeners) listener(press)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
