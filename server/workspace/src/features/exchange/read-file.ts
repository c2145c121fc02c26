import { envelope, isLaterFormat } from '@roundtable/shared/exchange/envelope'
import { shapeOf, textOf } from './file-form.ts'
import { FileProblem } from './file-problem.ts'
import { readHtml } from './read-html.ts'
import type { ReadFile } from './reading.ts'

/** Reads a file of any form we know. Throws a `FileProblem` and nothing else that a file could cause. */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const shape = shapeOf(bytes, name)
  switch (shape) {
    case 'zip':
      return (await import('./read-word.ts')).readWord(bytes)
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(textOf(bytes, shape))
    case 'html':
      return { ...readHtml(textOf(bytes, shape), 'as browsers do'), form: 'html' }
    case 'json':
      return { form: 'json', json: readEnvelope(textOf(bytes, shape)) }
  }
}

function readEnvelope(text: string): unknown {
  const json = parsed(text)
  if (isLaterFormat(json)) throw new FileProblem('later_format')
  const read = envelope.safeParse(json)
  if (!read.success) throw new FileProblem('unknown_form')
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw error instanceof RangeError ? new FileProblem('too_deep', error) : new FileProblem('damaged', error)
  }
}
