import { pino, stdTimeFunctions, type DestinationStream } from 'pino'
import type { Settings } from './settings.ts'

/** Structured lines without content, tokens or mail. */
export interface Log {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}

/**
 * The only fields a line may carry. Whatever else is handed to the log is left out and named in `dropped`, so that a
 * careless `{ request }` cannot print a cookie, and its author still sees why it is missing.
 */
const ALLOWED: ReadonlySet<string> = new Set(
  `requestId method route status code ms port signal version feature action address
   personId userId partnershipId documentId roomId sessionHandle connectionId closeCode
   state why what error err errorName stack attempt migration dialect transactionMs file
   count times failures bytes rows seq fromSeq toSeq queued sockets rooms kind reason`.split(/\s+/),
)

/** Mail addresses, credentials in addresses, long tokens: none belongs in a line, wherever it came from. */
const SECRETS: readonly [RegExp, string][] = [
  [/\/\/[^\s/@]+@/g, '//…@'],
  [/[^\s@<>"'(]+@[^\s@<>"')]+\.[a-z]{2,}/gi, '[mail]'],
  [/\b[\w-]{40,}\b/g, '[token]'],
]

/** The log of an instance: one JSON line each to standard output, or to `destination`. */
export function createLog(settings: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Log {
  const lines = pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  )
  return {
    info: (fields, text) => lines.info(allowedOf(fields), text),
    warn: (fields, text) => lines.warn(allowedOf(fields), text),
    error: (fields, text) => lines.error(allowedOf(fields), text),
  }
}

function allowedOf(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    if (ALLOWED.has(name)) Object.assign(kept, plain(name, value))
    else dropped.push(name)
  }
  return dropped.length > 0 ? { ...kept, dropped } : kept
}

/** Values are flat: text, numbers and what an error says. An object would bring fields that no list has seen. */
function plain(name: string, value: unknown): Record<string, unknown> {
  if (value instanceof Error) {
    return {
      [name]: withoutSecrets(value.message),
      errorName: value.name,
      stack: withoutSecrets(value.stack ?? ''),
    }
  }
  if (typeof value === 'string') return { [name]: withoutSecrets(value) }
  if (value === null || ['number', 'boolean', 'bigint', 'undefined'].includes(typeof value))
    return { [name]: value }
  return { [name]: '[not shown]' }
}

function withoutSecrets(text: string): string {
  return SECRETS.reduce((cleaned, [pattern, word]) => cleaned.replaceAll(pattern, word), text)
}
