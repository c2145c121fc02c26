import { FileProblem } from './file-problem.ts'

/** What the first bytes of a file say it is; its name decides only between texts. */
export type Shape = 'zip' | 'html' | 'json' | 'markdown'

export function shapeOf(bytes: Uint8Array, name: string): Shape {
  if (bytes.length === 0) throw new FileProblem('empty')
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileProblem('old_word')
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) throw new FileProblem('pdf')
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/^\u{ef}\u{bb}\u{bf}/u, '')
    .trimStart()
  if (/^(?:<!doctype html|<html|<head|<body|<meta)/i.test(start) || ['html', 'htm'].includes(ending))
    return 'html'
  if (ending === 'json' || start.startsWith('{')) return 'json'
  if (['md', 'markdown', 'txt', 'text', ''].includes(ending)) return 'markdown'
  throw new FileProblem('unknown_form')
}

/** The text of a file that is text. UTF-8, unless a page says it is of an older code that browsers read too. */
export function textOf(bytes: Uint8Array, shape: Exclude<Shape, 'zip'>): string {
  const text = decoded(bytes, shape === 'html' ? declaredCode(bytes) : 'utf-8')
  // A text has none of these; something else was given its name.
  if (text.includes('\0')) throw new FileProblem('not_utf8')
  if (text.trim() === '') throw new FileProblem('empty')
  return text
}

function decoded(bytes: Uint8Array, code: string): string {
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new FileProblem('not_utf8', error)
  }
}

function declaredCode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  return said === 'windows-1252' || said === 'iso-8859-1' ? said : 'utf-8'
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
