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
import { othersAtFields } from './row-presence.ts'
import { createRowMarks, type RowMarks } from './row-marks.ts'

/** Outline and word count follow the rows at this distance, in milliseconds: nobody reads them while typing. */
const lag = 300

interface OpenRows {
  kind: RowsKind
  /** The table whose titles are the outline. Its rows carry `data-row` on the page. */
  table: string
  doc: Y.Doc
  awareness: Awareness
  /** What holds the rows on the page. */
  page: RefObject<HTMLElement | null>
}

type OpenedRows = OpenRows & { shown: RowMarks }

/** Offers the rows to the panels beside them while they are on the page. Answers the marks that features put at rows. */
export function useOpenRows(
  { kind, table, doc, awareness, page }: OpenRows,
  onOpen: (text: OpenText | undefined) => void,
): RowMarks {
  const [shown] = useState(createRowMarks)
  useEffect(() => {
    const text = openRows({ kind, table, doc, awareness, page, shown })
    onOpen(text)
    return () => {
      onOpen(undefined)
      text.close()
    }
  }, [kind, table, doc, awareness, page, shown, onOpen])
  return shown
}

function openRows({
  kind,
  table,
  doc,
  awareness,
  page,
  shown: atRows,
}: OpenedRows): OpenText & { close(): void } {
  const listeners = new Set<() => void>()
  let read = lookAt(kind, table, doc)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let attended: string | undefined
  const marks = new Map<string, readonly TextMark[]>()
  const found = new Map<string, readonly string[]>()
  const look = () => {
    waiting = undefined
    const now = lookAt(kind, table, doc)
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
    if (focus)
      shown?.querySelector<HTMLElement>('button, textarea, input, select')?.focus({ preventScroll: true })
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

function lookAt(kind: RowsKind, table: string, doc: Y.Doc) {
  const rows = readRows(doc, table, kind.tables[table]!).filter(({ removed }) => !removed)
  const headings: Heading[] = rows.map((row, position) => ({
    text: String(row['title']),
    level: 2,
    position,
  }))
  return {
    rows: rows.map(({ id }) => id),
    titles: new Map(rows.map((row) => [row.id, String(row['title'])])),
    headings: headings.filter(({ text }) => text.trim() !== ''),
    words: countWords(kind.plainText(doc), i18n.locale),
  }
}
