import * as Y from 'yjs'
import type { DocumentKind, RowsContent } from './kind.ts'
import { rowsCheck } from './rows-check.ts'
import { fillRows, readRowsContent, rowsContent } from './rows-content.ts'
import { readRows, type Tables } from './rows-table.ts'

/** A kind whose document is tables of rows instead of a text. */
export interface RowsKind<Of extends Tables = Tables> extends DocumentKind {
  readonly form: 'rows'
  readonly tables: Of
  content(doc: Y.Doc): RowsContent
}

export interface RowsOptions<Of extends Tables> {
  readonly id: string
  readonly schemaVersion: number
  /** Table name → its fields by name. */
  readonly tables: Of
}

/** Beside the tables: says of which kind the document is, from its first moment. */
const about = 'about'

/**
 * Makes a kind of document from declared tables and fields (`rows-field.ts`, `rows-shared-fields.ts`).
 * Rows are read by `readRows` and changed by the verbs of `rows-editing.ts`.
 */
export function rowsKind<const Of extends Tables>(options: RowsOptions<Of>): RowsKind<Of> {
  const { id, schemaVersion, tables } = options
  return {
    id,
    form: 'rows',
    schemaVersion,
    tables,
    roots: { [about]: 'Map', ...Object.fromEntries(Object.keys(tables).map((name) => [name, 'Map'])) },
    seed: (doc) => seedKind(doc, id),
    check: rowsCheck(tables, (item) => isKind(item, id)),
    plainText: (doc) => plainText(tables, doc),
    content: (doc) => rowsContent(tables, doc),
    readContent: (json) => readRowsContent(tables, json),
    fill: (doc, content) => fillRows(tables, doc, content),
  }
}

/** The client id of first contents: the server's own, so that seeding twice is the same edit (F8). */
const seedClient = 1

/** A document without rows would be one without content, which an open page waits for. */
function seedKind(doc: Y.Doc, id: string): void {
  doc.clientID = seedClient
  doc.getMap(about).set('kind', id)
}

function isKind({ parent, parentSub, content, id: { client } }: Y.Item, kind: string): boolean {
  const isAbout = parent instanceof Y.Map && parent.doc?.share.get(about) === (parent as unknown)
  const isId = content instanceof Y.ContentAny && content.arr.length === 1 && content.arr[0] === kind
  return client === seedClient && isAbout && parentSub === 'kind' && isId
}

/** One line per field that holds words, rows in their order. */
function plainText(tables: Tables, doc: Y.Doc): string {
  const lines = Object.entries(tables).flatMap(([name, fields]) =>
    readRows(doc, name, fields)
      .filter(({ removed }) => !removed)
      .flatMap((row) => Object.entries(fields).flatMap(([field, type]) => type.words(row[field]!))),
  )
  return lines.join('\n')
}
