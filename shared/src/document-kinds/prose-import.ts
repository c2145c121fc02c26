import type { JSONContent } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Content, Read } from './kind.ts'

/** The bounds of the live engine, so that what is read here can be opened there. */
const deepest = 32
const mostNodes = 100_000

/** Reads rich text from outside: only what the schema knows, with attributes of the right type (LIVE-7). */
export function readProse(schema: Schema, json: unknown): Read {
  if (!isProse(json)) return { is: 'misfit', what: 'not the content of a text' }
  if (!isBounded(json.doc)) return { is: 'misfit', what: 'nested too deep, or too many nodes' }
  try {
    const node = Node.fromJSON(schema, json.doc)
    // A text from which everything was taken is one: the editor fills in the line to write on.
    if (node.childCount > 0) node.check()
    if (node.type !== schema.topNodeType) return { is: 'misfit', what: `${node.type.name} at the top` }
    return { is: 'content', content: { form: 'prose', doc: json.doc } }
  } catch (error) {
    // ProseMirror says what it does not know by throwing.
    return { is: 'misfit', what: error instanceof Error ? error.message : 'unreadable' }
  }
}

/** Writes rich text the way the editor's binding would have. */
export function fillProse(fragment: Y.XmlFragment, content: Content): void {
  if (content.form !== 'prose') throw new Error('rows do not fit into a text')
  const { doc } = content
  fragment.doc?.transact(() => fragment.insert(fragment.length, (doc.content ?? []).map(elementOf)))
}

function elementOf({ type, attrs = {}, content = [] }: JSONContent): Y.XmlElement {
  const element = new Y.XmlElement(type)
  // Attributes may be numbers and booleans; the type of Yjs knows only strings.
  for (const [name, value] of Object.entries(attrs))
    if (value !== null) element.setAttribute(name, value as string)
  element.insert(0, childrenOf(content))
  return element
}

/** Neighbouring pieces of text are one Yjs text. */
function childrenOf(content: readonly JSONContent[]): (Y.XmlElement | Y.XmlText)[] {
  const runs: JSONContent[][] = []
  for (const child of content) {
    const last = runs.at(-1)
    if (child.type === 'text' && last?.[0]?.type === 'text') last.push(child)
    else runs.push([child])
  }
  return runs.map((run) => (run[0]!.type === 'text' ? textOf(run) : elementOf(run[0]!)))
}

function textOf(run: readonly JSONContent[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    run.map(({ text: insert = '', marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs])),
    })),
  )
  return text
}

function isProse(json: unknown): json is { form: 'prose'; doc: JSONContent } {
  if (typeof json !== 'object' || json === null) return false
  const { form, doc } = json as Record<string, unknown>
  return form === 'prose' && typeof doc === 'object' && doc !== null
}

/** Counted without recursion: what is nested too deep would overflow the stack of whoever recurses. */
function isBounded(doc: JSONContent): boolean {
  let nodes = 0
  let level: unknown[] = [doc]
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length
    if (depth > deepest || nodes > mostNodes) return false
    level = level.flatMap((node) => {
      const { content } = (node ?? {}) as JSONContent
      return Array.isArray(content) ? content : []
    })
  }
  return true
}
