import { mergeAttributes, Node, type JSONContent } from '@tiptap/core'
import { type AttributeType, text } from './attribute-types.ts'

const clauseId = /^[a-z0-9]{8,24}$/

/** Whether this can name a clause: 8 to 24 small letters and digits. */
export function isClauseId(id: unknown): id is string {
  return typeof id === 'string' && clauseId.test(id)
}

const aClauseId = text((value) => isClauseId(value))
/** Nothing is allowed too: what was pasted or imported has no id until its writer's editor gives it one. */
const clauseIdOrNone: AttributeType = (value) => value === null || aClauseId(value)

const readId = (name: string) => (element: { getAttribute(name: string): string | null }) => {
  const id = element.getAttribute(name)
  return isClauseId(id) ? id : null
}

/** One rule of a code. Its id stays for ever; its number is only its place in the text and is stored nowhere. */
export const Clause = Node.create({
  name: 'clause',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    id: {
      default: null,
      validate: clauseIdOrNone,
      parseHTML: readId('data-clause'),
      renderHTML: ({ id }) => ({ 'data-clause': String(id ?? '') }),
    },
  }),
  parseHTML: () => [{ tag: 'p[data-clause]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { class: 'clause' }), 0],
})

/** Points to a clause by its id, and so to whatever number it has now. A reader's page writes the number in. */
export const ClauseReference = Node.create({
  name: 'clauseReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    to: {
      default: null,
      validate: clauseIdOrNone,
      parseHTML: readId('data-clause-reference'),
      renderHTML: ({ to }) => ({ 'data-clause-reference': String(to ?? '') }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-clause-reference]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'clause-reference' }),
  ],
})

/** Clause id → its number, from 1 in the order of the text. Of two clauses with one id, the first has it. */
export function clauseNumbers(doc: JSONContent): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  let count = 0
  const look = ({ type, attrs, content = [] }: JSONContent) => {
    if (type === 'clause') {
      count += 1
      const id: unknown = attrs?.['id']
      if (isClauseId(id) && !numbers.has(id)) numbers.set(id, count)
    }
    content.forEach(look)
  }
  look(doc)
  return numbers
}

/**
 * The id a second clause of the same id takes. Made of the id alone, so that two people who mend the same text at once
 * write the same: neither has to give way.
 */
export function nextClauseId(id: string, isTaken: (id: string) => boolean): string {
  let next = id
  do next = hashed(next)
  while (isTaken(next))
  return next
}

/** 64 bits in two halves (FNV-1a with two seeds), as 14 letters and digits. Tells apart, hides nothing. */
function hashed(id: string): string {
  return [0x811c9dc5, 0x1b873593].map((seed) => half(id, seed).toString(36).padStart(7, '0')).join('')
}

function half(id: string, seed: number): number {
  let hash = seed
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}
