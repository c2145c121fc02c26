import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'

/** Somebody who has the document open, once, however many windows they have. */
export interface Present extends PresentPerson {
  /** Has the caret in the text. */
  writing: boolean
  self: boolean
  /** The Yjs clients of this person's windows, latest first. */
  clients: readonly number[]
}

/** Who is here, oneself included, in the order of their names. Changes when somebody comes, goes or starts to write. */
export function usePresence(awareness: Awareness, self: PresentPerson): readonly Present[] {
  const known = useRef<readonly Present[]>([])
  const subscribe = useCallback(
    (changed: () => void) => {
      awareness.on('change', changed)
      return () => awareness.off('change', changed)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = present(awareness, self)
    // Carets move many times a second; who is here seldom changes, and only that is worth a render.
    if (JSON.stringify(now) !== JSON.stringify(known.current)) known.current = now
    return known.current
  })
}

/**
 * Reads presence as the server stamped it; a state without its stamp is nobody. The server does not send one's own
 * state back, so who one is oneself comes from the session.
 */
export function present(awareness: Awareness, self: PresentPerson): readonly Present[] {
  const people = new Map<string, Present>()
  for (const [client, state] of awareness.getStates()) {
    const user: unknown = client === awareness.clientID ? self : state.user
    if (!isPresentPerson(user)) continue
    const before = people.get(user.id)
    people.set(user.id, {
      ...personOf(user),
      writing: before?.writing === true || (user.mayWrite && state.cursor != null),
      self: before?.self === true || client === awareness.clientID,
      clients: [client, ...(before?.clients ?? [])],
    })
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

function personOf({ id, name, organisation, sector, role, mayWrite }: PresentPerson): PresentPerson {
  return { id, name, organisation, sector, role, mayWrite }
}

export function isPresentPerson(user: unknown): user is PresentPerson {
  return (
    typeof user === 'object' &&
    user !== null &&
    'id' in user &&
    typeof user.id === 'string' &&
    'name' in user &&
    typeof user.name === 'string' &&
    'mayWrite' in user
  )
}
