import { packHistory, unpackHistory } from './history-pack.ts'
import type { HistoryPack, LogRow, LogStore } from './log.ts'

/** The rows of a room after `after`, oldest first, the packed ones unpacked one pack at a time. */
export async function* rowsOfLog(store: LogStore, roomId: string, after: number): AsyncGenerator<LogRow> {
  let seen = after
  // The tail first: a compaction in between then moves rows to where they are still read, not past us.
  const tail = await store.tail(roomId, Number.MAX_SAFE_INTEGER)
  for await (const pack of storedPacks(store, roomId, after)) {
    for (const row of await unpackHistory(pack)) {
      if (row.seq <= seen) continue
      yield row
      seen = row.seq
    }
  }
  for (const row of tail) if (row.seq > seen) yield row
}

/**
 * The same rows in packs, the tail as the last of them: for who unpacks them elsewhere. The first pack may begin before
 * row `after`.
 */
export async function* packsOfLog(
  store: LogStore,
  roomId: string,
  after: number,
): AsyncGenerator<HistoryPack> {
  let seen = after
  const tail = await store.tail(roomId, Number.MAX_SAFE_INTEGER)
  for await (const pack of storedPacks(store, roomId, after)) {
    yield pack
    seen = pack.toSeq
  }
  const rest = tail.filter(({ seq }) => seq > seen)
  if (rest.length > 0) yield await packHistory(rest)
}

async function* storedPacks(store: LogStore, roomId: string, after: number): AsyncGenerator<HistoryPack> {
  let packs = await store.packs(roomId, after)
  while (packs.length > 0) {
    yield* packs
    packs = await store.packs(roomId, packs.at(-1)!.toSeq)
  }
}
