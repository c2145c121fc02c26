import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { HistoryPack, LogRow } from './log.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const format = 1

/** Packs rows that follow one another, at least one, with their authors and times. */
export async function packHistory(rows: readonly LogRow[]): Promise<HistoryPack> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, format)
  encoding.writeVarUint(encoder, rows.length)
  for (const row of rows) writeRow(encoder, row)
  const bytes = await compress(encoding.toUint8Array(encoder))
  return { fromSeq: rows[0]!.seq, toSeq: rows.at(-1)!.seq, bytes }
}

/** The rows of a pack as they were. Throws where the pack is of another format or damaged. */
export async function unpackHistory(pack: HistoryPack): Promise<LogRow[]> {
  const decoder = decoding.createDecoder(await decompress(pack.bytes))
  if (decoding.readVarUint(decoder) !== format) throw new Error('a history pack of an unknown format')
  const count = decoding.readVarUint(decoder)
  return Array.from({ length: count }, (_, index) => readRow(decoder, pack.fromSeq + index))
}

function writeRow(encoder: encoding.Encoder, row: LogRow): void {
  encoding.writeVarString(encoder, row.authorId)
  encoding.writeVarUint(encoder, row.at)
  encoding.writeVarUint8Array(encoder, row.bytes)
}

function readRow(decoder: decoding.Decoder, seq: number): LogRow {
  const authorId = decoding.readVarString(decoder)
  const at = decoding.readVarUint(decoder)
  return { seq, authorId, at, bytes: decoding.readVarUint8Array(decoder).slice() }
}
