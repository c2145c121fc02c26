import type { Response } from '@roundtable/shared/joining/joining'

/** What an organisation that joined later says to one decision; a newer answer takes the place of its earlier one. */
export interface JoinAnswerTable {
  id: string
  partnership_id: string
  organisation_id: string
  /** The hash of the entry of the record that decided it. */
  decision: string
  response: Response
  note: string | null
  answered_by: string
  answered_at: number
}

export interface JoiningTables {
  join_answer: JoinAnswerTable
}
