import * as Y from 'yjs'
import type { Content } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Comparison } from '@roundtable/shared/history/comparison'
import { compareContents, type Following, follow } from '@roundtable/shared/history/following'
import { restore } from '@roundtable/shared/history/restoring'
import { type Indexed, type ListBegun, Listing } from './listing.ts'
import { type Past, rowsOf } from './past.ts'
import { Rewriting } from './rewriting.ts'

/** What the thread of the history does: everything that builds documents out of their logs. */
export const lookingBack = {
  /** Goes on writing the list of a document. */
  async index({ packs, to, ...begun }: Past & ListBegun): Promise<Indexed> {
    const list = new Listing(begun)
    for await (const rows of rowsOf({ packs, to, from: begun.from }))
      for (const row of rows) {
        if (list.mayEndBefore(row)) return list.end()
        list.add(row)
      }
    return list.end()
  },

  /** What stood in a document after the last row. */
  async content(past: Past): Promise<Content> {
    const text = new Rewriting(past.state)
    for await (const rows of rowsOf(past)) for (const { bytes } of rows) text.add(bytes)
    text.settle()
    const content = documentKind(past.kind).content(text.doc)
    text.doc.destroy()
    return content
  },

  /** What came and went after the row `since`, and by whom. */
  async comparison({ since, ...past }: Past & { since: number }): Promise<Comparison> {
    const text = new Rewriting(past.state)
    let following: Following | undefined
    let author: string | undefined
    const settle = () => {
      text.settle()
      following ??= follow(documentKind(past.kind), text.doc)
      if (author !== undefined) following.step(author)
      return following
    }
    for await (const rows of rowsOf(past))
      for (const { seq, authorId, bytes } of rows) {
        if (seq > since && authorId !== author) {
          settle()
          author = authorId
        }
        text.add(bytes)
      }
    const comparison = settle().comparison()
    text.doc.destroy()
    return comparison
  },

  /** What would come and go if the later text said what the earlier one said. Nobody wrote that yet. */
  wayBack({ kind, before, after }: { kind: DocumentKindId; before: Content; after: Content }): Comparison {
    return compareContents(documentKind(kind), before, after)
  },

  /** The edit that makes a document say `content` again; nothing where it does. */
  restoration({ kind, state, content }: Restoration): Uint8Array | undefined {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    let update: Uint8Array | undefined
    doc.once('update', (bytes: Uint8Array) => (update = bytes))
    restore(documentKind(kind), doc, content)
    doc.destroy()
    return update
  },
} as const

interface Restoration {
  kind: DocumentKindId
  state: Uint8Array
  content: Content
}

export type LookingBack = typeof lookingBack
