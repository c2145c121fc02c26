/** The wire (version 1). 0, 1 and 3 are y-websocket's own; 10 to 12 go only to a client that connected with `saved=1`. */
export const messages = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** varUint n: of this connection's sync frames of kind 1 and 2, the first n are durable or were refused before (cumulative). */
  saved: 10,
  /** varUint i: which frame was refused, counted the same way; varString: a `RefusedEdit` code. */
  refused: 11,
  /**
   * varString: the epoch of the server's data, sent once per connection before anything else. After a restore from a
   * backup it differs: a client whose kept copy is of another epoch must disconnect before it answers the server's
   * step 1, and keep the copy aside for its person instead of merging blindly.
   */
  epoch: 12,
} as const

/**
 * Why one edit was refused (LIVE-5). `not_saving` and `gap` heal by themselves: the server asks for what it misses
 * (a step 1 of its own) as soon as it can take it, and the client's answer carries the refused edit again.
 */
export const refusedEdits = [
  'read_only', // this person may read here but not write
  'malformed', // not a Yjs update, cut off, or bytes left over
  'too_large', // more bytes or structs than one edit may have
  'gap', // builds on edits the server has never seen
  'foreign_client', // extends the Yjs client id of another person (LIVE-6)
  'unknown_root', // writes to a part of the document its kind does not have
  'bad_content', // a node, mark or attribute the kind does not know
  'document_full', // the document has reached its greatest size
  'not_saving', // the log cannot be written at present
] as const
export type RefusedEdit = (typeof refusedEdits)[number]
