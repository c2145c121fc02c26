import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import type { Awareness } from 'y-protocols/awareness'
import { isPresentPerson } from '../../live/presence.ts'

/** Somebody else, at one field of one row. */
export interface AtField {
  person: PresentPerson
  client: number
  row: string
  field: string
}

/** Where others have the caret in rows, as the server stamped them. Changes when one of them moves on. */
export function useOthersAtFields(awareness: Awareness): readonly AtField[] {
  const known = useRef<readonly AtField[]>([])
  const subscribe = useCallback(
    (changed: () => void) => {
      awareness.on('change', changed)
      return () => awareness.off('change', changed)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = othersAtFields(awareness)
    if (JSON.stringify(now) !== JSON.stringify(known.current)) known.current = now
    return known.current
  })
}

/** A peer can send anything as its place; only the ids of a row and a field are read of it. */
export function othersAtFields(awareness: Awareness): AtField[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    const { user, cursor } = state as { user?: unknown; cursor?: unknown }
    if (client === awareness.clientID || !isPresentPerson(user) || !user.mayWrite) return []
    if (typeof cursor !== 'object' || cursor === null || !('row' in cursor) || !('field' in cursor)) return []
    const { row, field } = cursor
    return typeof row === 'string' && typeof field === 'string' ? [{ person: user, client, row, field }] : []
  })
}

/** Tells the others at which field this person is: `attend` on focus, `leave` on blur. */
export function useAttendance(awareness: Awareness) {
  return useMemo(
    () => ({
      attend: (row: string, field: string) => awareness.setLocalStateField('cursor', { row, field }),
      leave: () => awareness.setLocalStateField('cursor', null),
    }),
    [awareness],
  )
}

export type Attendance = ReturnType<typeof useAttendance>
