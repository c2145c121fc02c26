import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { type FileRefusal, fileRefusals } from '@roundtable/shared/exchange/exchange'
import { useSentence } from '../../api/sentences.ts'
import { RequestError } from '../../api/unwrap.ts'

/** Why a file was not taken, and what to do. A reason without a sentence does not compile. */
const sentences: Readonly<Record<FileRefusal, MessageDescriptor>> = {
  empty: msg`There is no text in this file that a document could hold.`,
  too_large: msg`This file is larger than 10 MB. Take the pictures out of it, or bring it in as several files.`,
  too_long: msg`This file holds more than one document can. Bring it in as several files.`,
  too_deep: msg`This file is nested too deeply to be read: lists in lists, or tables in tables.`,
  too_slow: msg`Reading this file took too long. Save it again in the program it comes from, or bring it in in parts.`,
  packed_too_tight: msg`This file unpacks to far more than its size. It was not opened.`,
  entities: msg`This file holds instructions that no Word file needs. It was not opened.`,
  damaged: msg`This file is damaged or not whole. Save it again in the program it comes from.`,
  not_utf8: msg`The letters of this file cannot be read. Save it as UTF-8 text, or as a Word file.`,
  old_word: msg`This is a Word file of before 2007. Open it in Word and save it as .docx.`,
  pdf: msg`A PDF holds pages, not a text that can go on. Bring in the file it was made from.`,
  unknown_form: msg`This file is of a form that cannot be read here. Word files (.docx), Markdown, web pages, text and files of Roundtable can.`,
  later_format: msg`This file was written by a later version of Roundtable. Ask the people who run this server to update it.`,
  does_not_fit: msg`What stands in this file does not fit into a document of this kind.`,
}

/** The sentence for a file that was not taken; any other problem has its own. */
export function useFileSentence(): (error: unknown) => string {
  const { _ } = useLingui()
  const sentence = useSentence()
  return (error) => {
    const because = error instanceof RequestError ? error.field?.replace(/^file\./, '') : undefined
    const known = fileRefusals.find((refusal) => refusal === because)
    if (error instanceof RequestError && error.problem === 'too_large') return _(sentences.too_large)
    return known === undefined ? sentence(error) : _(sentences[known])
  }
}
