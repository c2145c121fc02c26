import { type ChallengePart, challengeTables } from '@roundtable/shared/document-kinds/challenge'
import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import type { FieldType } from '@roundtable/shared/document-kinds/rows-field'
import { readRows, sharedRows } from '@roundtable/shared/document-kinds/rows-table'
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { WordsRow } from './entries.ts'
import { partsInOrder } from './part-words.ts'

/** The table of a part. All of them hold words and nothing else. */
export type WordsTable = OpenTable<{ words: FieldType<string> }>

type Of<Each> = Readonly<Record<ChallengePart, Each>>

/** The tables of the parts, for writing; `origin` marks whose edits they are. */
export function useTables(doc: Y.Doc, origin: object): Of<WordsTable> {
  return useMemo(
    () => ofParts((name) => ({ doc, name, fields: challengeTables[name], origin })),
    [doc, origin],
  )
}

/** The rows of all parts as they are now, those taken off included. The same until one of them changes. */
export function useRows(doc: Y.Doc): Of<readonly WordsRow[]> {
  const store = useMemo(() => rowsStore(doc), [doc])
  return useSyncExternalStore(store.subscribe, store.read)
}

function rowsStore(doc: Y.Doc) {
  let rows: Of<readonly WordsRow[]> | undefined
  return {
    subscribe(onChange: () => void) {
      const look = () => {
        rows = undefined
        onChange()
      }
      look()
      const shared = partsInOrder.map((part) => sharedRows(doc, part))
      for (const table of shared) table.observeDeep(look)
      return () => {
        for (const table of shared) table.unobserveDeep(look)
      }
    },
    read: () => (rows ??= rowsIn(doc)),
  }
}

function rowsIn(doc: Y.Doc): Of<readonly WordsRow[]> {
  return ofParts((part) => readRows(doc, part, challengeTables[part]))
}

/** The words that stand in each part, in their order. */
export function standingWords(rows: Of<readonly WordsRow[]>): Of<readonly string[]> {
  return ofParts((part) => rows[part].flatMap(({ removed, words }) => (removed ? [] : [words])))
}

/** The outline: the parts by their names; and what they and their entries are called by, for comments. */
export function outlineOf(titles: Of<{ title: string }>) {
  return (doc: Y.Doc) => {
    const entries = Object.values(rowsIn(doc))
      .flat()
      .filter(({ removed }) => !removed)
    const headings = partsInOrder.map((part) => ({ row: part, text: titles[part].title }))
    return {
      headings,
      titles: new Map([
        ...headings.map(({ row, text }) => [row, text] as const),
        ...entries.map(({ id, words }) => [id, words] as const),
      ]),
    }
  }
}

function ofParts<Each>(make: (part: ChallengePart) => Each): Of<Each> {
  return Object.fromEntries(partsInOrder.map((part) => [part, make(part)])) as Record<ChallengePart, Each>
}
