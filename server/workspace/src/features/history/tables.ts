import type { HistoryView } from '@roundtable/shared/history'

/** How far the list of a document is written, and the document there, so that writing on needs no reading back. */
export interface HistoryIndexTable {
  document_id: string
  seq: number
  /** The state after this row, as one V1 update. */
  state: Uint8Array
}

/** Some edits of one person with no long pause between them. Made from the log. */
export interface HistoryStretchTable {
  document_id: string
  first_seq: number
  last_seq: number
  author_id: string
  began_at: number
  ended_at: number
  /** Words that came and went in it, net. */
  added: number
  removed: number
}

/** The document after some row, so that a moment near it is found without reading the log from its start. */
export interface HistoryCheckpointTable {
  document_id: string
  seq: number
  at: number
  state: Uint8Array
}

export interface NamedVersionTable {
  id: string
  document_id: string
  seq: number
  name: string
  named_by: string
  named_at: number
}

/** What a partnership has settled; without a row it is `from_the_start`. */
export interface HistorySettingTable {
  partnership_id: string
  view: HistoryView
}

export interface HistoryTables {
  history_index: HistoryIndexTable
  history_stretch: HistoryStretchTable
  history_checkpoint: HistoryCheckpointTable
  named_version: NamedVersionTable
  history_setting: HistorySettingTable
}
