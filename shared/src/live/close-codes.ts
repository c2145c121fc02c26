/**
 * Why a live socket was closed, and what the client does next.
 * y-websocket 3.1 treats 4400–4499 as final and everything else as "try again".
 */
export const closeCodes = {
  /** The room or the server goes away for a moment: connect again. */
  goingAway: 1001,
  /** Something was said that this socket does not take. */
  notUnderstood: 1008,
  /** Too much at once, or the server is behind: connect again later. */
  tryLater: 1013,
  /** The session has ended: show the sign-in page. */
  sessionEnded: 4401,
  /** The right to this room was lost: leave the document and say so. */
  rightLost: 4403,
  /** Updates were refused again and again: keep the text on this device, offer a copy, do not reconnect. */
  refusedForGood: 4422,
  /** The page is older than the document's schema: reload the page; nothing may be sent. */
  clientTooOld: 4426,
  /** The log cannot be written at present: connect again later. */
  notSaving: 4503,
} as const

export type CloseReason = keyof typeof closeCodes
