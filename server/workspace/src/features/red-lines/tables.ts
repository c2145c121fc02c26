import type { Disclosure, RedLineState } from '@roundtable/shared/red-lines'

/** Own storage: a red line is never a marked part of a text that others open. */
export interface RedLineTable {
  id: string
  partnership_id: string
  organisation_id: string
}

/** Each change, of terms or of who sees it, is a new version; an older one keeps its own disclosure. */
export interface RedLineVersionTable {
  red_line_id: string
  /** From 1. Told to nobody: others would see a gap where a version is not for them. */
  version: number
  state: RedLineState
  disclosure: Disclosure
  /** JSON: `RedLineTerms` of shared/red-lines. */
  terms: string
  /** Why it was disclosed, taken back or withdrawn. */
  reason: string | null
  written_by: string
  since: number
  /** When the next version took its place; null while it holds. */
  until: number | null
}

export interface RedLineTables {
  red_line: RedLineTable
  red_line_version: RedLineVersionTable
}
