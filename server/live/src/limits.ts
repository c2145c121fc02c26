/** Every number of the engine, with the unit in its name or beside it. The host may set any of them. */
export interface Limits {
  /** Greatest Yjs update taken; a larger one is answered with `too_large`. */
  readonly updateBytes: number
  /** Greatest WebSocket message read at all; a larger one ends the socket (1009). */
  readonly messageBytes: number
  readonly documentBytes: number
  readonly documentStructs: number
  readonly nodeDepth: number
  /** New structs in one update. */
  readonly newStructs: number
  /** The same for what was written without a connection and arrives in one piece at the next. */
  readonly catchUpStructs: number
  /** Refusals in a row, per connection, before it is closed. */
  readonly strikes: number
  /** Edits in a row that build on what the server lacks, before the connection is closed. */
  readonly gaps: number
  /** Updates of one person that did not fit the document kind, before each further one closes the connection. */
  readonly poisons: number

  readonly presenceBytes: number
  /** Yjs client ids one connection may show itself under. */
  readonly presenceIds: number
  readonly renewalMs: number
  /** How long an unclean leave is kept from the others. */
  readonly leaveGraceMs: number

  readonly messagesPerSecond: number
  readonly messageBurst: number
  readonly bytesPerSecond: number
  readonly byteBurst: number

  /** Unsent bytes from which a connection counts as lagging and gets one diff later instead of every frame. */
  readonly lagBytes: number
  readonly lagEndBytes: number
  readonly lagEndMs: number

  readonly sweepMs: number
  readonly pingMs: number
  readonly keepAliveMs: number
  /** How often the rights of open sockets are asked anew, should a message about them be lost. */
  readonly recheckMs: number
  /** How long the host may take to answer about a right before the socket is closed for now. */
  readonly rightsMs: number

  readonly commitPauseMs: number
  readonly unsavedBytes: number
  readonly unsavedMs: number
  readonly compactRows: number
  readonly compactBytes: number

  readonly idleMs: number
  /** Serialized size of the open documents times 12, the measured cost of a Yjs document in memory. */
  readonly memoryBytes: number
  /** Writes prebuilt frames to the raw socket; false falls back to `ws.send`. */
  readonly rawFrames: boolean
}

const KiB = 1024
const MiB = 1024 * KiB

export const defaultLimits: Limits = {
  updateBytes: MiB,
  messageBytes: 2 * MiB,
  documentBytes: 10 * MiB,
  documentStructs: 200_000,
  nodeDepth: 32,
  newStructs: 5_000,
  catchUpStructs: 50_000,
  strikes: 3,
  gaps: 50,
  poisons: 1,

  presenceBytes: 2 * KiB,
  presenceIds: 4,
  renewalMs: 10_000,
  leaveGraceMs: 4_000,

  messagesPerSecond: 40,
  messageBurst: 200,
  bytesPerSecond: 512 * KiB,
  byteBurst: 2 * MiB,

  lagBytes: 256 * KiB,
  lagEndBytes: 8 * MiB,
  lagEndMs: 30_000,

  sweepMs: 1_000,
  pingMs: 10_000,
  keepAliveMs: 15_000,
  recheckMs: 300_000,
  rightsMs: 1_500,

  commitPauseMs: 10,
  unsavedBytes: 32 * MiB,
  unsavedMs: 30_000,
  compactRows: 500,
  compactBytes: 256 * KiB,

  idleMs: 60_000,
  memoryBytes: 1024 * MiB,
  rawFrames: true,
}
