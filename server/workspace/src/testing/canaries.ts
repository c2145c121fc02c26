import { createHash, randomBytes } from 'node:crypto'

/** A word that stands nowhere else: 32 random letters, so that it is found however the text around it is cut. */
export function aCanary(): string {
  return randomBytes(16).toString('hex')
}

/** Every form in which a canary could leave the house: as it is, reversed, in wide letters, in hex, in base64, hashed. */
export function formsOf(canary: string): Buffer[] {
  const bytes = Buffer.from(canary)
  const wide = Buffer.from(canary, 'utf16le')
  const texts = [
    bytes.toString('hex'),
    Array.from(canary).toReversed().join(''),
    ...['sha256', 'sha1', 'md5'].map((hash) => createHash(hash).update(canary).digest('hex')),
    ...[0, 1, 2].flatMap((offset) => base64Within(bytes, offset)),
  ]
  return [bytes, wide, ...texts.map((text) => Buffer.from(text))]
}

/** The letters of its base64 that stay the same whatever stands before and after it. */
function base64Within(bytes: Buffer, offset: number): string[] {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  const inner = whole.slice(Math.ceil((offset * 8) / 6) + 1, -4)
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
}

/** The canaries that are somewhere in these bytes. */
export function canariesIn(
  received: readonly (string | Uint8Array)[],
  canaries: readonly string[],
): string[] {
  const all = Buffer.concat(received.map((part) => Buffer.concat([Buffer.from(part), Buffer.from('\n')])))
  // Letters of hex come in both cases.
  const lower = Buffer.from(all.toString('latin1').toLowerCase(), 'latin1')
  return canaries.filter((canary) =>
    formsOf(canary).some((form) => all.includes(form) || lower.includes(form)),
  )
}
