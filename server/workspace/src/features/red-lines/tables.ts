import type { Disclosure, redLineStates } from '@roundtable/shared/red-lines'

/** One version of a red line: each change, of terms or of who reads it, makes a new one that has its own disclosure. */
export interface RedLineTable {
  id: string
  /** From 1. Told to nobody: others would see a gap where a version is not for them. */
  version: number
  partnership_id: string
  organisation_id: string
  state: (typeof redLineStates)[number]
  disclosure: Disclosure
  /** JSON: `RedLineTerms` of shared/red-lines. */
  terms: string
  /** Why it was disclosed, taken back or withdrawn. */
  reason: string | null
  since: number
  /** When the next version took its place; null while it holds. */
  until: number | null
}

export interface RedLineTables {
  red_line: RedLineTable
}
