import type { NodeType, Schema } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import * as Y from 'yjs'

/** Any shape of content, fitting or not: the ground on which the check and the editor must agree. */
export type Tree =
  | { node: string; attributes: Readonly<Record<string, unknown>>; children: Tree[] }
  | { text: string; marks: Readonly<Record<string, unknown>> }

const attributeValues: unknown[] = [
  1,
  2,
  3,
  7,
  true,
  false,
  null,
  'https://example.org',
  'javascript:',
  ['x'],
  {},
]
const greatestDepth = 5

/** Trees of the schema's own words; now and then a child, an attribute or a mark that does not belong there. */
export function trees(schema: Schema): fc.Arbitrary<Tree[]> {
  return fc.array(treeIn(schema, schema.topNodeType, greatestDepth), { minLength: 1, maxLength: 3 })
}

function treeIn(schema: Schema, holder: NodeType, depth: number): fc.Arbitrary<Tree> {
  const all = Object.values(schema.nodes).filter((type) => !type.isText)
  const fitting = all.filter((type) => holder.contentMatch.matchType(type) !== null)
  const types = fitting.length > 0 ? fitting : all
  const right = holder.inlineContent ? textIn(schema) : nodeOf(schema, types, depth)
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: nodeOf(schema, all, depth) })
}

function nodeOf(schema: Schema, types: NodeType[], depth: number): fc.Arbitrary<Tree> {
  return fc.constantFrom(...types).chain((type) =>
    fc.record({
      node: fc.constant(type.name),
      attributes: attributesOf(Object.keys(type.spec.attrs ?? {})),
      children:
        depth === 0 || type.isLeaf
          ? fc.constant<Tree[]>([])
          : fc.array(treeIn(schema, type, depth - 1), { maxLength: 3 }),
    }),
  )
}

function textIn(schema: Schema): fc.Arbitrary<Tree> {
  const mark = fc.constantFrom(...Object.keys(schema.marks), 'blink')
  const value = fc.constantFrom({}, {}, {}, { href: 'https://example.org' }, true, null)
  const marks = fc.dictionary(mark, value, { maxKeys: 1 })
  return fc.record({
    text: fc.string({ minLength: 1, maxLength: 5 }),
    marks: fc.oneof(fc.constant({}), marks),
  })
}

function attributesOf(names: string[]): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.constantFrom(...names, ...names, 'style')
  const some = fc.dictionary(name, fc.constantFrom(...attributeValues), { maxKeys: 1 })
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some })
}

/** Writes the trees into the shared document as they are, whether they fit or not. */
export function plant(parent: Y.XmlFragment, children: Tree[]): void {
  for (const child of children) {
    if ('text' in child) plantText(parent, child.text, child.marks)
    else plantNode(parent, child)
  }
}

function plantText(parent: Y.XmlFragment, text: string, marks: object): void {
  const made = new Y.XmlText()
  parent.push([made])
  made.insert(0, text, marks)
}

function plantNode(
  parent: Y.XmlFragment,
  { node, attributes, children }: Extract<Tree, { node: string }>,
): void {
  const made = new Y.XmlElement(node)
  parent.push([made])
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as string)
  plant(made, children)
}
