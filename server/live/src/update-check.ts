import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { Limits } from './limits.ts'
import type { RoomKind } from './ports.ts'

/** What the check must know of a room, including the updates already admitted to the same tick. */
export interface Known {
  /** How many units of this Yjs client the document holds. */
  clockOf(client: number): number
  /** Whose client id this is, if it is anybody's. */
  ownerOf(client: number): string | undefined
  /** Whether all of this range is deleted already. */
  isDeleted(client: number, clock: number, length: number): boolean
}

export type Bounds = Pick<Limits, 'documentBytes' | 'newStructs'>

export type Verdict =
  /** The document holds all of it: acknowledged, neither applied nor logged. */
  | { readonly is: 'known' }
  | {
      readonly is: 'new'
      readonly clocks: ReadonlyMap<number, number>
      readonly partlyKnown: boolean
      readonly structs: number
    }
  | { readonly is: 'refused'; readonly code: RefusedEdit }

/**
 * Checks one update of `userId` before anything is applied: Yjs itself applies what it can of a bad update and
 * swallows the error (T10). What can be seen only after applying (the kind's schema) is left to `RoomDocument`.
 */
export function checkUpdate(
  bytes: Uint8Array,
  userId: string,
  known: Known,
  kind: Pick<RoomKind, 'roots'>,
  limits: Bounds,
): Verdict {
  const update = decodeInFull(bytes)
  if (update === undefined) return refused('malformed')
  const clocks = new Map<number, number>()
  const fault =
    structFault(update.structs, clocks, known) ??
    sizeFault(clocks, update.structs.length, known, limits) ??
    reachFault(update, clocks, known) ??
    ownerFault(clocks, userId, known) ??
    rootFault(update.structs, clocks, known, kind)
  if (fault !== undefined) return refused(fault)
  return newness(update, clocks, known)
}

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]
/** Client → the clock behind its last struct in the update. */
type Clocks = Map<number, number>

const refused = (code: RefusedEdit): Verdict => ({ is: 'refused', code })

/**
 * `Y.decodeUpdate` does not say where it stopped, so this remembers what the last one read from, to see whether bytes
 * are left over. One class for all updates: made anew each time it would keep Yjs's decoding unoptimised.
 */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  static last: decoding.Decoder | undefined

  constructor(decoder: decoding.Decoder) {
    super(decoder)
    WatchedDecoder.last = decoder
  }
}

function decodeInFull(bytes: Uint8Array): Decoded | undefined {
  try {
    const update = Y.decodeUpdateV2(bytes, WatchedDecoder)
    return decoding.hasContent(WatchedDecoder.last!) ? undefined : update
  } catch {
    return undefined
  } finally {
    WatchedDecoder.last = undefined
  }
}

/** Fills `clocks`. A client's structs stand together, each begins where the one before ended, and none is empty. */
function structFault(structs: readonly Struct[], clocks: Clocks, known: Known): RefusedEdit | undefined {
  let client = -1
  for (const struct of structs) {
    const { id, length } = struct
    if (length <= 0) return 'malformed'
    if (id.client === client) {
      if (clocks.get(client) !== id.clock) return 'malformed'
    } else if (clocks.has(id.client)) {
      return 'malformed'
    } else if (id.clock > known.clockOf(id.client)) {
      return 'gap'
    }
    if (struct instanceof Y.Skip && id.clock + length > known.clockOf(id.client)) return 'gap'
    client = id.client
    clocks.set(client, id.clock + length)
  }
  return undefined
}

/** A deleted stretch is a few bytes of any length, so the length must be bounded apart from the bytes (T12). */
function sizeFault(clocks: Clocks, structs: number, known: Known, limits: Bounds): RefusedEdit | undefined {
  let added = 0
  for (const [client, clock] of clocks) added += Math.max(0, clock - known.clockOf(client))
  return structs > limits.newStructs || added > limits.documentBytes ? 'too_large' : undefined
}

/** Nothing may lean on, or delete, what the document will not hold: Yjs would keep it pending for ever (F14). */
function reachFault(update: Decoded, clocks: Clocks, known: Known): RefusedEdit | undefined {
  const reach = (client: number) => Math.max(clocks.get(client) ?? 0, known.clockOf(client))
  const beyond = (id: Y.ID | null) => id !== null && id.clock >= reach(id.client)
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue
    if (beyond(struct.origin) || beyond(struct.rightOrigin)) return 'gap'
    if (struct.parent instanceof Y.ID && beyond(struct.parent)) return 'gap'
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) {
      if (len <= 0) return 'malformed'
      if (clock + len > reach(client)) return 'gap'
    }
  }
  return undefined
}

function ownerFault(clocks: Clocks, userId: string, known: Known): RefusedEdit | undefined {
  for (const [client, clock] of clocks) {
    if (clock <= known.clockOf(client)) continue
    const owner = known.ownerOf(client)
    if (owner !== undefined && owner !== userId) return 'foreign_client'
  }
  return undefined
}

function rootFault(
  structs: readonly Struct[],
  clocks: Clocks,
  known: Known,
  { roots }: Pick<RoomKind, 'roots'>,
): RefusedEdit | undefined {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || clocks.get(struct.id.client)! <= known.clockOf(struct.id.client))
      continue
    // A struct just decoded names a root by its name; `doc.get` would make any root that is asked for.
    const parent: unknown = struct.parent
    if (typeof parent === 'string' && !Object.hasOwn(roots, parent)) return 'unknown_root'
    if (struct.content instanceof Y.ContentDoc) return 'bad_content'
  }
  return undefined
}

function newness(update: Decoded, clocks: Clocks, known: Known): Verdict {
  const partlyKnown = update.structs.some(({ id }) => id.clock < known.clockOf(id.client))
  const isNew =
    [...clocks].some(([client, clock]) => clock > known.clockOf(client)) || deletesMore(update, known)
  return isNew ? { is: 'new', clocks, partlyKnown, structs: update.structs.length } : { is: 'known' }
}

function deletesMore({ ds }: Decoded, known: Known): boolean {
  for (const [client, ranges] of ds.clients) {
    if (ranges.some(({ clock, len }) => !known.isDeleted(client, clock, len))) return true
  }
  return false
}
