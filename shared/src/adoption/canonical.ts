import { getSchema, type JSONContent } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import type { Content, DocumentKind, ProseKind } from '../document-kinds/kind.ts'

/** A text on its way to be frozen: everything its hash stands for. */
export interface TextToSeal {
  readonly kind: DocumentKind
  readonly title: string
  readonly content: Content
  /** Of the kind when the text was sealed, where that was an earlier one. */
  readonly schemaVersion?: number
}

/** Says what a hash is of, so that no other thing that is hashed in this house can pass for a text. */
const domain = 'roundtable/document-version/1'

/**
 * The one form of a text: the same words in the same shape are the same characters, however they came to be written and
 * wherever they were kept. Letters stay as they were typed and are not made alike (no Unicode normalisation): two texts
 * that differ in one code unit are two texts.
 */
export function sealedText({ kind, title, content, schemaVersion = kind.schemaVersion }: TextToSeal): string {
  const { id } = kind
  return canonicalJson({ content: canonicalContent(kind, content), kind: id, schemaVersion, title })
}

/** What SHA-256 is taken of, as UTF-8. */
export function toHash(sealed: string): string {
  return `${domain}\n${sealed}`
}

/** Content without what nobody sees: where one edit met the next, marks in another order, attributes left at their default. */
export function canonicalContent(kind: DocumentKind, content: Content): Content {
  if (content.form !== 'prose' || !isProse(kind)) return content
  const whole = Node.fromJSON(schemaOf(kind), content.doc).toJSON() as JSONContent
  return { form: 'prose', doc: plainNode(whole) }
}

/** JSON with its keys in order; what cannot be said in JSON throws. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a number of JSON')
  const written = JSON.stringify(value) as string | undefined
  if (written === undefined) throw new TypeError(`JSON has no ${typeof value}`)
  return written
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

function plainNode({ type, text, attrs, marks, content }: JSONContent): JSONContent {
  const children = joined((content ?? []).map(plainNode))
  return {
    type,
    ...(text === undefined ? {} : { text }),
    ...plainAttributes(attrs),
    // The binding shares no marks of anything but letters.
    ...(text === undefined || !marks?.length ? {} : { marks: marks.map(plainMark).toSorted(byType) }),
    ...(children.length === 0 ? {} : { content: children }),
  }
}

type Mark = NonNullable<JSONContent['marks']>[number]

function plainMark({ type, attrs }: Mark): Mark {
  return { type, ...plainAttributes(attrs) }
}

function plainAttributes(attrs: Record<string, unknown> = {}) {
  const said = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  return said.length === 0 ? {} : { attrs: Object.fromEntries(said) }
}

/** Neighbouring letters with the same marks are one piece. */
function joined(children: readonly JSONContent[]): JSONContent[] {
  const pieces: JSONContent[] = []
  for (const child of children) {
    const last = pieces.at(-1)
    if (last?.text !== undefined && child.text !== undefined && sameMarks(last, child))
      pieces[pieces.length - 1] = { ...last, text: last.text + child.text }
    else pieces.push(child)
  }
  return pieces
}

function sameMarks(one: JSONContent, other: JSONContent): boolean {
  return canonicalJson(one.marks ?? []) === canonicalJson(other.marks ?? [])
}

function byType(one: { type: string }, other: { type: string }): number {
  return one.type < other.type ? -1 : 1
}

function isProse(kind: DocumentKind): kind is ProseKind {
  return 'extensions' in kind
}

const schemas = new WeakMap<DocumentKind, Schema>()

/** Building a schema takes milliseconds; a kind has one. */
function schemaOf(kind: ProseKind): Schema {
  const known = schemas.get(kind) ?? getSchema(kind.extensions)
  schemas.set(kind, known)
  return known
}
