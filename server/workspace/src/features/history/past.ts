import { unpackHistory } from '@roundtable/live/history-pack'
import type { HistoryPack, LogRow } from '@roundtable/live/log'
import type { DocumentKindId } from '@roundtable/shared/documents'

/** A document after the row `from`, and the rows after it up to `to`, as the log keeps them: made cheaply, unpacked in the thread. */
export interface Past {
  readonly kind: DocumentKindId
  /** Nothing where the rows begin with the first. */
  readonly state: Uint8Array | undefined
  readonly from: number
  readonly to: number
  /** The first may begin before `from`, the last may go beyond `to`. */
  readonly packs: readonly HistoryPack[]
}

/** The rows of a past in their order, one pack at a time. */
export async function* rowsOf({
  packs,
  from,
  to,
}: Pick<Past, 'packs' | 'from' | 'to'>): AsyncGenerator<LogRow[]> {
  let seen = from
  for (const pack of packs) {
    const rows = (await unpackHistory(pack)).filter(({ seq }) => seq > seen && seq <= to)
    if (rows.length === 0) continue
    yield rows
    seen = rows.at(-1)!.seq
  }
}
