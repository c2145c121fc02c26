import { createContext, use, useSyncExternalStore } from 'react'
import type { MarkPress, TextMark } from '../document-view.ts'
import { createSelectionActs, type SelectionAct, type SelectionActs } from '../selection-acts.ts'

/** A mark of a feature at a row, as the row shows it. */
export interface RowMark {
  layer: string
  id: string
  /** Its place among the marks of its layer, as its card beside the rows has it. */
  number: number
  label: string
  active: boolean
}

/** Stands between the features, which mark rows and offer acts, and the rows, which show them. */
export interface RowMarks {
  subscribe(onChange: () => void): () => void
  /** The marks of one row; the same list until they change. */
  at(row: string): readonly RowMark[]
  /** Shows these as the layer's, in place of those it had. */
  show(layer: string, marks: readonly TextMark[]): void
  press(press: MarkPress): void
  onPress(listener: (press: MarkPress) => void): () => void
  readonly acts: SelectionActs
  /** The row an act is about from now on; nothing where it is that of the focus. */
  choose(row: string | undefined): void
  readonly chosen: string | undefined
}

const none: readonly RowMark[] = []

export function createRowMarks(): RowMarks {
  const listeners = new Set<() => void>()
  const pressed = new Set<(press: MarkPress) => void>()
  const layers = new Map<string, readonly TextMark[]>()
  let byRow = new Map<string, readonly RowMark[]>()
  let chosen: string | undefined
  return {
    subscribe: (onChange) => listening(listeners, onChange),
    at: (row) => byRow.get(row) ?? none,
    show(layer, marks) {
      layers.set(layer, marks)
      byRow = marksByRow(layers)
      for (const listener of listeners) listener()
    },
    press(press) {
      for (const listener of pressed) listener(press)
    },
    onPress: (listener) => listening(pressed, listener),
    acts: createSelectionActs(),
    choose(row) {
      chosen = row
    },
    get chosen() {
      return chosen
    },
  }
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function marksByRow(layers: ReadonlyMap<string, readonly TextMark[]>): Map<string, readonly RowMark[]> {
  const all = [...layers].flatMap(([layer, marks]) =>
    marks.flatMap(({ id, anchor, label, active }, index) =>
      anchor.in === 'row'
        ? [
            {
              row: anchor.row,
              layer,
              id,
              number: index + 1,
              label: label(index + 1),
              active: active ?? false,
            },
          ]
        : [],
    ),
  )
  return Map.groupBy(all, ({ row }) => row)
}

export const RowMarksContext = createContext<RowMarks>(createRowMarks())

export function useRowMarks(row: string): readonly RowMark[] {
  const marks = use(RowMarksContext)
  return useSyncExternalStore(marks.subscribe, () => marks.at(row))
}

/** What can be done with a row that features know of, such as saying something about it. */
export function useRowActs(row: string): readonly SelectionAct[] {
  const { acts, choose } = use(RowMarksContext)
  const offered = useSyncExternalStore(acts.subscribe, () => acts.offered)
  return offered.map((act) => ({
    ...act,
    run() {
      choose(row)
      act.run()
    },
  }))
}
