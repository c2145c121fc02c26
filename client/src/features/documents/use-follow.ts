import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { OpenText } from '../../document-kinds/document-view.ts'
import type { Present } from '../../live/presence.ts'

/** What a person does who wants to look or write for themselves. */
const ownWay = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Follows one person's caret through the text until the reader scrolls, clicks or types, or the person leaves.
 * Answers whom, and how to begin or end it.
 */
export function useFollow(awareness: Awareness, people: readonly Present[], text: OpenText | undefined) {
  const [id, setId] = useState<string>()
  const clients = people.find((person) => person.id === id)?.clients
  useEffect(() => {
    if (clients === undefined || text === undefined) return
    const show = () => requestAnimationFrame(() => text.showCaret(clients))
    const stop = () => setId(undefined)
    show()
    awareness.on('change', show)
    for (const event of ownWay) addEventListener(event, stop, { passive: true })
    return () => {
      awareness.off('change', show)
      for (const event of ownWay) removeEventListener(event, stop)
    }
  }, [awareness, clients, text])
  return [clients && id, setId] as const
}
