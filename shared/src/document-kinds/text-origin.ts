/**
 * A text that another one continues, as when its paragraph moved: Yjs takes out and puts in anew. With what was known
 * of it then, everybody can tell which of their letters did not come along.
 */
export interface Continued {
  /** The Yjs id of the text that went, `client-clock`. */
  readonly of: string
  /** Yjs client → the first clock that was not known: what it wrote there from then on did not come along. */
  readonly knew: Readonly<Record<string, number>>
}

/** All that a text continues, the first one first. */
export type TextOrigin = readonly Continued[]

/** The attribute of an XmlText that holds it. No editor shows the attributes of a text. */
export const textOriginKey = 'origin'

/** Whoever was away finds the first one, and whoever hears late one of the last. */
export const mostContinued = 30
/** More than have ever written in one text. */
const mostWriters = 1000
const textId = /^\d{1,16}-\d{1,16}$/

/** `origin` and one more; in the middle it forgets. */
export function andThen(origin: TextOrigin, next: Continued): TextOrigin {
  return [...origin.slice(0, 1), ...origin.slice(1).slice(2 - mostContinued), next]
}

export function isTextOrigin(value: unknown): value is TextOrigin {
  return Array.isArray(value) && value.length <= mostContinued && value.every(isContinued)
}

function isContinued(value: unknown): value is Continued {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false
  const { of, knew } = value
  return typeof of === 'string' && textId.test(of) && isRecord(knew) && areClocks(knew)
}

function areClocks(knew: Record<string, unknown>): boolean {
  const clocks = Object.entries(knew)
  return (
    clocks.length <= mostWriters &&
    clocks.every(([client, clock]) => /^\d{1,16}$/.test(client) && Number.isSafeInteger(clock))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
