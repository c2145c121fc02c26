import { createHash } from 'node:crypto'
import type { Row } from '../database/port.ts'

/** What a table holds, whatever order its rows are read in: how many, and one hash over all. */
export interface Fingerprint {
  readonly rows: number
  readonly hash: string
}

const MODULUS = 2n ** 128n

/** Takes rows as they come. The hashes of the rows are added up, because two databases sort text differently. */
export class FingerprintTaker {
  #rows = 0
  #sum = 0n

  add(row: Row): void {
    this.#rows += 1
    this.#sum = (this.#sum + hashOf(row)) % MODULUS
  }

  get fingerprint(): Fingerprint {
    return { rows: this.#rows, hash: this.#sum.toString(16).padStart(32, '0') }
  }
}

function hashOf(row: Row): bigint {
  const columns = Object.keys(row).toSorted()
  const said = JSON.stringify(columns.map((column) => [column, ...typed(row[column])]))
  return BigInt(`0x${createHash('sha256').update(said).digest('hex').slice(0, 32)}`)
}

/** The type is part of it: the number 1, the text "1" and the byte 1 are three contents. */
function typed(value: unknown): [string, string] {
  if (value === null) return ['null', '']
  if (value instanceof Uint8Array) return ['bytes', Buffer.from(value).toString('base64')]
  return [typeof value, JSON.stringify(value)]
}
