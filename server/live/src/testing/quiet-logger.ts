import type { Logger } from '../ports.ts'

/** Keeps what was logged, for tests that look at it. */
export function quietLogger(): Logger & { readonly lines: { fields: object; text: string }[] } {
  const lines: { fields: object; text: string }[] = []
  const keep = (fields: object, text: string) => void lines.push({ fields, text })
  return { lines, info: keep, warn: keep, error: keep }
}
