import { type Extensions, getSchema } from '@tiptap/core'
import * as Y from 'yjs'
import type { ProseKind } from './kind.ts'
import { proseCheck } from './prose-check.ts'
import { prosePlainText, proseToJSON } from './prose-export.ts'
import { fillProse, readProse } from './prose-import.ts'

/** The root all rich text stands in; Tiptap's own default. */
export const proseRoot = 'default'

export interface ProseOptions {
  readonly id: string
  readonly schemaVersion: number
  readonly extensions: Extensions
}

/** Makes a kind of rich text from its schema parts: everything but the words is the same for all of them. */
export function proseKind({ id, schemaVersion, extensions }: ProseOptions): ProseKind {
  const schema = getSchema(extensions)
  return {
    id,
    form: 'prose',
    schemaVersion,
    extensions,
    roots: { [proseRoot]: 'XmlFragment' },
    seed: seedParagraph,
    check: proseCheck(schema, proseRoot),
    plainText: (doc) => prosePlainText(doc.getXmlFragment(proseRoot)),
    toJSON: (doc) => proseToJSON(doc.getXmlFragment(proseRoot)),
    content: (doc) => ({ form: 'prose', doc: proseToJSON(doc.getXmlFragment(proseRoot)) }),
    readContent: (json) => readProse(schema, json),
    fill: (doc, content) => fillProse(doc.getXmlFragment(proseRoot), content),
  }
}

/** The client id of first contents: the server's own, so that seeding twice is the same edit (F8). */
const seedClient = 1

/**
 * One empty paragraph, with its text: people whose first letters cross then write in the same one.
 * The title is the record's and stands above the text, so it is not repeated in it.
 */
function seedParagraph(doc: Y.Doc): void {
  doc.clientID = seedClient
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  doc.getXmlFragment(proseRoot).insert(0, [paragraph])
}
