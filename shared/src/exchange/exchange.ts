import * as z from 'zod/mini'
import { documentKindIds } from '../documents/documents.ts'
import { line } from '../text/line.ts'

/** What a document can leave as. Printing, and with it PDF, is the browser's. */
export const exportFormats = ['markdown', 'word', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportChoice = z.object({ as: z._default(z.enum(exportFormats), 'json') })

/** A moment of the history, by the number of its row, and what it leaves as; without a number it is now. */
export const momentChoice = z.extend(exportChoice, {
  at: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
})
export type MomentChoice = z.infer<typeof momentChoice>

export const fileEndings: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  word: 'docx',
  json: 'json',
}

/** The largest file that is read, in bytes. */
export const largestFile = 10 * 1024 * 1024

/**
 * A file on its way in. `kind` is what a text shall become; a file of ours says itself what it is. Base64, because
 * every door of the house takes JSON.
 */
export const fileToRead = z.object({
  name: line(1, 255),
  kind: z.enum(documentKindIds),
  bytes: z.string().check(z.minLength(1), z.maxLength(Math.ceil(largestFile / 3) * 4)),
})
export type FileToRead = z.infer<typeof fileToRead>

export const fileToImport = z.extend(fileToRead, { title: line(1, 200) })
export type FileToImport = z.infer<typeof fileToImport>

/** What a file was written as. */
export const fileForms = ['markdown', 'word', 'html', 'json'] as const
export type FileForm = (typeof fileForms)[number]

/** What a document has no place for; said with its number before anything is made. */
export const leftOuts = ['pictures', 'scripts', 'embedded', 'links', 'notes'] as const
export type LeftOut = (typeof leftOuts)[number]

/** A file as a person names theirs: what no system takes in a name is gone from it, and so is any path (T35). */
export function fileNameOf(title: string, ending: string): string {
  const safe = title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '-').replace(/^[.\s]+/, '')
  return `${shortened(safe, 80).trim() || 'document'}.${ending}`
}

/** At most so many characters, none of them cut in half. */
export function shortened(text: string, most: number): string {
  return new RegExp(`^.{0,${most}}`, 'su').exec(text)?.[0] ?? ''
}

/** What comes of a file, told before anything is made. */
export interface FilePreview {
  form: FileForm
  kind: (typeof documentKindIds)[number]
  title: string
  /** The partnership whose export it is. */
  from: string | null
  /** The number of the frozen version it is an export of. */
  version: number | null
  /** The file says what its content was when it was exported, and it is not that any more. */
  isChanged: boolean
  words: number
  headings: string[]
  tables: number
  /** What still waits to be filled in. */
  placeholders: number
  leftOut: { what: LeftOut; count: number }[]
}

/** Where a document came from that was not begun here. */
export interface DocumentOrigin {
  fileName: string
  form: FileForm
  /** The partnership whose export it was. */
  from: string | null
  importedAt: number
}

/** Why a file was not taken. Each travels as the field of a `bad_input`, and has its sentence on the screen. */
export const fileRefusals = [
  'empty',
  'too_large',
  'too_long',
  'too_deep',
  'too_slow',
  'packed_too_tight',
  'entities',
  'damaged',
  'not_utf8',
  'old_word',
  'pdf',
  'unknown_form',
  'later_format',
  'does_not_fit',
] as const
export type FileRefusal = (typeof fileRefusals)[number]
