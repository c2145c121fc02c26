import type { EditorView } from '@tiptap/pm/view'

interface Box {
  top: number
  bottom: number
  left: number
  right: number
}

export type FlagPlace = 'beside' | 'above' | 'below'

export interface FlagGeometry {
  caret: Box
  flag: { width: number; height: number }
  /** The column of the text; flags stay inside it. */
  measure: Box
  /** The line of the reader's own caret, which no flag may cover. */
  ownLine: Box | undefined
  atParagraphEnd: boolean
  rightToLeft: boolean
}

const gap = 4

/** Beside the caret where the paragraph ends and there is room, else above the line, else below it. */
export function flagPlace(geometry: FlagGeometry): { place: FlagPlace; flipped: boolean } {
  const { caret, flag, ownLine } = geometry
  const room = roomAfter(geometry)
  if (geometry.atParagraphEnd && room >= flag.width + gap) return { place: 'beside', flipped: false }
  const flipped = room < flag.width
  const above = { top: caret.top - flag.height, bottom: caret.top }
  const covers = ownLine !== undefined && above.top < ownLine.bottom && above.bottom > ownLine.top
  return { place: covers ? 'below' : 'above', flipped }
}

function roomAfter({ caret, measure, rightToLeft }: FlagGeometry): number {
  return rightToLeft ? caret.left - measure.left : measure.right - caret.right
}

/** Writes the place on the caret, for the style sheet. */
export function placeFlag(caret: HTMLElement, view: EditorView): void {
  const flag = caret.firstElementChild
  if (flag === null) return
  const { width, height } = flag.getBoundingClientRect()
  const { place, flipped } = flagPlace({
    caret: caret.getBoundingClientRect(),
    flag: { width, height },
    measure: view.dom.getBoundingClientRect(),
    ownLine: view.hasFocus() ? view.coordsAtPos(view.state.selection.head) : undefined,
    atParagraphEnd: isLastIn(caret),
    rightToLeft: getComputedStyle(caret).direction === 'rtl',
  })
  caret.dataset['place'] = place
  caret.toggleAttribute('data-flipped', flipped)
}

function isLastIn(caret: HTMLElement): boolean {
  const next = caret.nextSibling
  return (
    next === null || (next instanceof HTMLElement && next.classList.contains('ProseMirror-trailingBreak'))
  )
}
