import type { JSONContent } from '@tiptap/core'
import type { Content } from '../document-kinds/kind.ts'
import type { QuestionId } from '../document-kinds/conduct-questions.ts'

/** Rich text in few signs, for those who write starters: each function is one block. */
export function prose(...content: JSONContent[]): Content {
  return { form: 'prose', doc: { type: 'doc', content } }
}

/** `question` names the one of the guide to a code of conduct that this heading asks. */
export function heading(words: string, question?: QuestionId, level: 2 | 3 = 2): JSONContent {
  const attrs = { level, ...(question === undefined ? {} : { question }) }
  return { type: 'heading', attrs, content: letters(words) }
}

export function paragraph(words: string): JSONContent {
  return { type: 'paragraph', content: letters(words) }
}

export function bullets(...items: string[]): JSONContent {
  return { type: 'bulletList', content: items.map(item) }
}

export function numbers(...items: string[]): JSONContent {
  return { type: 'orderedList', attrs: { start: 1 }, content: items.map(item) }
}

/** A rule of a code; its id tells it apart for ever. */
export function clause(id: string, words: string): JSONContent {
  return { type: 'clause', attrs: { id }, content: letters(words) }
}

const item = (words: string): JSONContent => ({ type: 'listItem', content: [paragraph(words)] })
const letters = (text: string): JSONContent[] => [{ type: 'text', text }]
