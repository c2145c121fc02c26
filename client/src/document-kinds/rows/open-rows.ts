import { i18n } from '@lingui/core'
import type { RowsKind } from '@roundtable/shared/document-kinds/rows'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import { longestQuote } from '@roundtable/shared/documents/quote'
import { type RefObject, useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Heading, OpenText, TextMark } from '../document-view.ts'
import { countWords } from '../word-count.ts'
import { type Amended, nothingAmended, tellAmended } from './amended.ts'
import { othersAtFields } from './row-presence.ts'
import { createRowMarks, type RowMarks } from './row-marks.ts'

/** Outline and word count follow the rows at this distance, in milliseconds: nobody reads them while typing. */
const lag = 300

/** What of the rows is offered beside them. On the page each `row` is the `data-row` of an element. */
export interface RowsOutline {
  headings: readonly { row: string; text: string }[]
  /** What each row that can be commented on is called by. */
  titles: ReadonlyMap<string, string>
}

/** The outline of kinds whose one table has titles. */
export function titlesIn(kind: RowsKind, table: string): (doc: Y.Doc) => RowsOutline {
  return (doc) => {
    const rows = readRows(doc, table, kind.tables[table]!).filter(({ removed }) => !removed)
    const headings = rows.map((row) => ({ row: row.id, text: String(row['title']) }))
    return { headings, titles: new Map(headings.map(({ row, text }) => [row, text])) }
  }
}

interface OpenRows {
  kind: RowsKind
  /** Read anew as the rows change. The same function until it would answer something else. */
  outline(this: void, doc: Y.Doc): RowsOutline
  doc: Y.Doc
  awareness: Awareness
  /** What holds the rows on the page. */
  page: RefObject<HTMLElement | null>
}

interface OpenedRows extends OpenRows {
  shown: RowMarks
  onAmended(this: void, amended: Amended): void
}

/**
 * Offers the rows to the panels beside them while they are on the page. Answers the marks that features put at rows, and
 * what differs once somebody compares.
 */
export function useOpenRows(
  { kind, outline, doc, awareness, page }: OpenRows,
  onOpen: (text: OpenText | undefined) => void,
): { marks: RowMarks; amended: Amended } {
  const [shown] = useState(createRowMarks)
  const [amended, onAmended] = useState(nothingAmended)
  useEffect(() => {
    const text = openRows({ kind, outline, doc, awareness, page, shown, onAmended })
    onOpen(text)
    return () => {
      onOpen(undefined)
      text.close()
    }
  }, [kind, outline, doc, awareness, page, shown, onOpen])
  return { marks: shown, amended }
}

function openRows({
  kind,
  outline,
  doc,
  awareness,
  page,
  shown: atRows,
  onAmended,
}: OpenedRows): OpenText & { close(): void } {
  const listeners = new Set<() => void>()
  let read = lookAt(kind, outline, doc)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let attended: string | undefined
  const marks = new Map<string, readonly TextMark[]>()
  const found = new Map<string, readonly string[]>()
  const look = () => {
    waiting = undefined
    const now = lookAt(kind, outline, doc)
    read =
      JSON.stringify(now.headings) === JSON.stringify(read.headings)
        ? { ...now, headings: read.headings }
        : now
    for (const [layer, shown] of marks) showAtRows(layer, shown)
    for (const listener of listeners) listener()
  }
  const showAtRows = (layer: string, shown: readonly TextMark[]) =>
    atRows.show(
      layer,
      shown.filter(({ anchor }) => stands(read, anchor)),
    )
  const onUpdate = () => {
    waiting ??= setTimeout(look, lag)
  }
  const show = (row: string | undefined, focus: boolean) => {
    const shown =
      row === undefined ? null : page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
    shown?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    if (focus) {
      const within = shown?.querySelector<HTMLElement>('button, textarea, input, select')
      ;(within ?? shown)?.focus({ preventScroll: true })
    }
    return shown != null
  }
  const attend = ({ target }: FocusEvent) => {
    attended = target instanceof Element ? rowOf(target) : undefined
    // Whoever works in another row means that one from then on.
    atRows.choose(attended)
  }
  const { current: element } = page
  doc.on('update', onUpdate)
  element?.addEventListener('focusin', attend)
  return {
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    get headings() {
      return read.headings
    },
    get words() {
      return read.words
    },
    goTo: ({ position }) => void show(read.rows[position], true),
    showCaret: (clients) =>
      show(othersAtFields(awareness).find(({ client }) => clients.includes(client))?.row, false),
    isRows: true,
    selectedAnchor: () => anchorOf(read, atRows.chosen ?? attended),
    showMarks: (layer, shown) => {
      marks.set(layer, shown)
      showAtRows(layer, shown)
      for (const listener of listeners) listener()
    },
    foundMarks: (layer) => {
      const now = (marks.get(layer) ?? []).filter(({ anchor }) => stands(read, anchor)).map(({ id }) => id)
      const before = found.get(layer)
      if (before === undefined || before.join() !== now.join()) found.set(layer, now)
      return found.get(layer)!
    },
    onMark: (listener) => atRows.onPress(listener),
    compareWith: (other) => tellAmended(kind, doc, other, onAmended),
    goToAnchor: (anchor) => anchor.in === 'row' && show(anchor.row, true),
    offerOnSelection: (act) => atRows.acts.offer(act),
    close: () => {
      clearTimeout(waiting)
      doc.off('update', onUpdate)
      element?.removeEventListener('focusin', attend)
    },
  }
}

type Read = ReturnType<typeof lookAt>

/** The row that was worked in last, as a place that survives edits. */
function anchorOf({ titles }: Read, row: string | undefined): Anchor | undefined {
  const title = row === undefined ? undefined : titles.get(row)?.trim()
  if (row === undefined || title === undefined || title === '') return undefined
  return { in: 'row', row, field: null, quote: title.slice(0, longestQuote) }
}

function stands({ titles }: Read, anchor: Anchor): boolean {
  return anchor.in === 'row' && titles.has(anchor.row)
}

function rowOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-row]')?.dataset['row']
}

function lookAt(kind: RowsKind, outline: OpenRows['outline'], doc: Y.Doc) {
  const { headings, titles } = outline(doc)
  const shown: Heading[] = headings.map(({ text }, position) => ({ text, level: 2, position }))
  return {
    rows: headings.map(({ row }) => row),
    titles,
    headings: shown.filter(({ text }) => text.trim() !== ''),
    words: countWords(kind.plainText(doc), i18n.locale),
  }
}
