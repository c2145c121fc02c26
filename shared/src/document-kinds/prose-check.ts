import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { addedItems } from './added-items.ts'
import type { Misfit } from './kind.ts'
import { isTextOrigin, textOriginKey } from './text-origin.ts'

/** Deeper texts overflow the stack of every editor that opens them. */
export const greatestDepth = 32

/**
 * Makes the check of one schema: what of a finished transaction a Tiptap editor could not build, or nothing.
 *
 * It looks at the structs the transaction added and at nothing else, so its cost follows the size of the edit.
 * That is enough because the schema's containers take any number of their children: taking something away,
 * or adding a second well-formed thing beside it, cannot make a well-formed parent ill-formed.
 */
export function proseCheck(schema: Schema, root: string): (transaction: Y.Transaction) => Misfit | undefined {
  return (transaction) => {
    const rootType = transaction.doc.share.get(root)
    for (const item of addedItems(transaction)) {
      const what = misfitOf(schema, rootType, item)
      if (what !== undefined) return { what }
    }
    return undefined
  }
}

function misfitOf(schema: Schema, rootType: unknown, item: Y.Item): string | undefined {
  const { parent } = item
  if (parent instanceof Y.XmlText) return misfitInText(schema, parent, item)
  if (parent instanceof Y.XmlElement) {
    return item.parentSub === null
      ? misfitOfChild(schema, own(schema.nodes, parent.nodeName), item)
      : misfitOfAttribute(own(schema.nodes, parent.nodeName), item)
  }
  if (parent !== rootType || item.parentSub !== null) return 'content outside the text'
  return misfitOfChild(schema, schema.topNodeType, item)
}

/** `holder` is unknown where the parent itself does not fit; the parent is then found by its own struct. */
function misfitOfChild(schema: Schema, holder: NodeType | undefined, item: Y.Item): string | undefined {
  if (holder === undefined) return 'a child of an unknown node'
  const child = item.content instanceof Y.ContentType ? item.content.type : undefined
  if (child instanceof Y.XmlText) return holder.inlineContent ? undefined : `text directly in ${holder.name}`
  if (!(child instanceof Y.XmlElement)) return `content that is no node in ${holder.name}`
  const type = own(schema.nodes, child.nodeName)
  if (type === undefined || type.isText) return 'an unknown node'
  if (holder.contentMatch.matchType(type) === null) return `${type.name} in ${holder.name}`
  return isTooDeep(item) ? `nodes deeper than ${greatestDepth}` : undefined
}

function isTooDeep(item: Y.Item): boolean {
  let depth = 1
  for (let above = parentItem(item); above !== null; above = parentItem(above)) {
    depth += 1
    if (depth > greatestDepth) return true
  }
  return false
}

function parentItem(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null
}

function misfitOfAttribute(holder: NodeType | undefined, item: Y.Item): string | undefined {
  if (holder === undefined) return 'an attribute of an unknown node'
  const value = item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined
  return misfitOfValue(holder, item.parentSub ?? '', value)
}

function misfitInText(schema: Schema, text: Y.XmlText, item: Y.Item): string | undefined {
  if (item.parentSub !== null) return misfitOfTextAttribute(item)
  if (item.content instanceof Y.ContentString) return undefined
  if (!(item.content instanceof Y.ContentFormat)) return 'content that is no text in a text'
  return misfitOfFormat(schema, text, item.content)
}

function misfitOfTextAttribute({ parentSub, content }: Y.Item): string | undefined {
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
  return parentSub === textOriginKey && isTextOrigin(value) ? undefined : 'an attribute on text'
}

function misfitOfFormat(schema: Schema, text: Y.XmlText, format: Y.ContentFormat): string | undefined {
  const mark = own(schema.marks, format.key)
  if (mark === undefined) return 'an unknown mark'
  const holder = text.parent instanceof Y.XmlElement ? own(schema.nodes, text.parent.nodeName) : undefined
  if (holder !== undefined && !holder.allowsMarkType(mark)) return `${mark.name} in ${holder.name}`
  const given: unknown = format.value
  if (given === null) return undefined // the end of a marked stretch
  if (!isRecord(given)) return `${mark.name} without attributes`
  return misfitOfMarkAttributes(mark, given)
}

function misfitOfMarkAttributes(mark: MarkType, given: Record<string, unknown>): string | undefined {
  const attributes = mark.spec.attrs ?? {}
  const unknown = Object.keys(given).find((name) => own(attributes, name) === undefined)
  if (unknown !== undefined) return `an unknown attribute of ${mark.name}`
  return Object.entries(attributes)
    .map(([name, { default: fallback }]) => misfitOfValue(mark, name, given[name] ?? fallback))
    .find((what) => what !== undefined)
}

function misfitOfValue(type: NodeType | MarkType, name: string, value: unknown): string | undefined {
  const attribute = own(type.spec.attrs ?? {}, name)
  if (attribute === undefined) return `an unknown attribute of ${type.name}`
  if (typeof attribute.validate !== 'function') throw new Error(`${type.name}.${name} says no type`)
  try {
    attribute.validate(value)
    return undefined
  } catch {
    return `${type.name}.${name} of a wrong type`
  }
}

/** The names come from the wire: `constructor` must not find what every object inherits. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
