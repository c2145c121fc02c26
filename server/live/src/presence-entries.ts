import * as encoding from 'lib0/encoding'
import type { PresentPerson } from '@roundtable/shared/live/rooms'

/** The state of one that has left, as y-protocols writes it. */
export const gone = 'null'

/** What a client says of itself, with `user` from the session in place of its own. Throws where it is no record. */
export function stamp(said: string, person: PresentPerson): string {
  const state: unknown = JSON.parse(said)
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new Error('a presence state is no record')
  }
  return JSON.stringify({ ...state, user: person })
}

/** Encodes (client id, clock, state) entries as a y-protocols awareness update. */
export function encodePresence(
  entries: readonly (readonly [client: number, { readonly clock: number; readonly shown: string }])[],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const [client, { clock, shown }] of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, shown)
  }
  return encoding.toUint8Array(encoder)
}
