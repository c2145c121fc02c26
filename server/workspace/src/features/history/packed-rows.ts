import type { LogRow } from '@roundtable/live/log'

/** Rows of a log in few large pieces, so that handing many to another thread costs next to nothing. */
export interface PackedRows {
  readonly seqs: Float64Array
  readonly times: Float64Array
  /** Which of `people` wrote each row. */
  readonly authors: Uint32Array
  readonly people: readonly string[]
  /** Where the bytes of each row end. */
  readonly ends: Float64Array
  readonly bytes: Uint8Array
}

export function packRows(rows: readonly LogRow[]): PackedRows {
  const people = [...new Set(rows.map(({ authorId }) => authorId))]
  const places = new Map(people.map((person, place) => [person, place]))
  let length = 0
  const ends = Float64Array.from(rows, ({ bytes }) => (length += bytes.length))
  const bytes = new Uint8Array(length)
  rows.forEach((row, index) => bytes.set(row.bytes, ends[index - 1] ?? 0))
  return {
    seqs: Float64Array.from(rows, ({ seq }) => seq),
    times: Float64Array.from(rows, ({ at }) => at),
    authors: Uint32Array.from(rows, ({ authorId }) => places.get(authorId)!),
    people,
    ends,
    bytes,
  }
}

export function* unpackRows({ seqs, times, authors, people, ends, bytes }: PackedRows): Generator<LogRow> {
  for (let index = 0; index < seqs.length; index++) {
    yield {
      seq: seqs[index]!,
      at: times[index]!,
      authorId: people[authors[index]!]!,
      bytes: bytes.subarray(ends[index - 1] ?? 0, ends[index]),
    }
  }
}
