import type * as Y from 'yjs'

/** Who wrote what in rows, when. */
export interface RowSitting {
  by: string
  /** Epoch milliseconds. */
  at: number
  write(doc: Y.Doc): void
}

/** The seat of an organisation, by its name. */
export type SeatOf = (organisation: string) => string
