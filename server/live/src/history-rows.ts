import { unpackHistory } from './history-pack.ts'
import type { HistoryPack, LogRow, LogStore } from './log.ts'

/** The rows of a room after `after`, oldest first, the packed ones unpacked one pack at a time. */
export async function* rowsOfLog(store: LogStore, roomId: string, after: number): AsyncGenerator<LogRow> {
  let seen = after
  // The tail first: a compaction in between then moves rows to where they are still read, not past us.
  const tail = await store.tail(roomId, Number.MAX_SAFE_INTEGER)
  for await (const pack of packsAfter(store, roomId, after)) {
    for (const row of await unpackHistory(pack)) {
      if (row.seq <= seen) continue
      yield row
      seen = row.seq
    }
  }
  for (const row of tail) if (row.seq > seen) yield row
}

async function* packsAfter(store: LogStore, roomId: string, after: number): AsyncGenerator<HistoryPack> {
  let packs = await store.packs(roomId, after)
  while (packs.length > 0) {
    yield* packs
    packs = await store.packs(roomId, packs.at(-1)!.toSeq)
  }
}
