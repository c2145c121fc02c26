import { type Editor, Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { MarkPress, TextMark } from './document-view.ts'
import { anchorFinder, type Range } from './text-anchors.ts'

/** What features have marked in the text, layer by layer, and where it stands. */
interface Marked {
  layers: ReadonlyMap<string, readonly TextMark[]>
  /** Of each layer the ids of the marks that are found, in the order of the text. */
  found: ReadonlyMap<string, readonly string[]>
  drawn: DecorationSet
}

type Word = { show: string; marks: readonly TextMark[] } | 'look again'

const key = new PluginKey<Marked>('textMarks')
const none: readonly string[] = []

/**
 * Marks of features in the text. With each letter they only move along; where they belong is looked up from their
 * anchors when they are shown and when the text has come to rest (`lookAgain`).
 */
export const TextMarks = Extension.create<{ onPress(press: MarkPress): void }>({
  name: 'textMarks',
  addOptions: () => ({ onPress: () => undefined }),
  addProseMirrorPlugins() {
    return [textMarks(this.options.onPress)]
  },
})

export function textMarks(onPress: (press: MarkPress) => void): Plugin<Marked> {
  return new Plugin<Marked>({
    key,
    state: {
      init: () => ({ layers: new Map(), found: new Map(), drawn: DecorationSet.empty }),
      apply(transaction, marked, before, state) {
        const word = transaction.getMeta(key) as Word | undefined
        if (word === 'look again') return placed(marked.layers, marked, state, onPress)
        if (word !== undefined)
          return placed(new Map(marked.layers).set(word.show, word.marks), marked, state, onPress)
        if (!transaction.docChanged || marked.drawn === DecorationSet.empty) return marked
        const mapping = isChangeOrigin(transaction) ? whatChanged(before.doc, state.doc) : transaction.mapping
        return { ...marked, drawn: marked.drawn.map(mapping, state.doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleClick(view, position) {
        const at = key.getState(view.state)?.drawn.find(position, position, isPassage)
        const inner = at?.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]
        if (inner) onPress({ ...(inner.spec as Spec), on: 'words' })
        return false
      },
    },
  })
}

export function showMarks({ view }: Editor, layer: string, marks: readonly TextMark[]): void {
  tell(view.state.tr, { show: layer, marks }, view.dispatch)
}

/** Answers whether a mark was found, lost, or has changed its place among the others. */
export function lookAgain({ view }: Editor): boolean {
  const before = key.getState(view.state)
  if (before === undefined || before.layers.size === 0) return false
  tell(view.state.tr, 'look again', view.dispatch)
  return key.getState(view.state)?.found !== before.found
}

export function foundMarks({ state }: Editor, layer: string): readonly string[] {
  return key.getState(state)?.found.get(layer) ?? none
}

function tell(transaction: Transaction, word: Word, dispatch: (transaction: Transaction) => void): void {
  dispatch(transaction.setMeta(key, word).setMeta('addToHistory', false))
}

/** The binding replaces the whole text with what others wrote; this is the part in which it differs. */
function whatChanged(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (start === null || ends === null) return new Mapping()
  // Where letters repeat, both searches can claim the same ones.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return new Mapping([new StepMap([start, ends.a + overlap - start, ends.b + overlap - start])])
}

interface Spec {
  layer: string
  id: string
}
const isPassage = (spec: Partial<Spec>) => spec.id !== undefined

function placed(
  layers: Marked['layers'],
  before: Marked,
  state: EditorState,
  onPress: (press: MarkPress) => void,
): Marked {
  const find = anchorFinder(state)
  const drawn: Decoration[] = []
  const found = new Map<string, readonly string[]>()
  for (const [layer, marks] of layers) {
    const here = marks.flatMap((mark) => {
      const range = mark.anchor.in === 'text' ? find(mark.anchor) : undefined
      return range === undefined ? [] : [{ mark, range }]
    })
    here.sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
    found.set(
      layer,
      here.map(({ mark }) => mark.id),
    )
    here.forEach(({ mark, range }, index) => drawn.push(...drawing(layer, mark, index + 1, range, onPress)))
  }
  return {
    layers,
    found: sameOrder(found, before.found) ? before.found : found,
    drawn: DecorationSet.create(state.doc, drawn),
  }
}

function sameOrder(one: Marked['found'], other: Marked['found']): boolean {
  return one.size === other.size && [...one].every(([layer, ids]) => ids.join() === other.get(layer)?.join())
}

/** Tint and underline are the layer's; its number in the text can be reached and pressed with the keyboard. */
function drawing(
  layer: string,
  { id, label, active }: TextMark,
  number: number,
  { from, to }: Range,
  onPress: (press: MarkPress) => void,
): Decoration[] {
  const look = { 'data-layer': layer, ...(active && { 'data-active': '' }) }
  const passage = Decoration.inline(from, to, { class: 'text-mark', ...look }, { layer, id })
  const draw = () => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'text-mark-number'
    button.dataset['layer'] = layer
    button.contentEditable = 'false'
    button.textContent = String(number)
    button.setAttribute('aria-label', label(number))
    button.addEventListener('click', () => onPress({ layer, id, on: 'number' }))
    return button
  }
  const drawnAs = `${layer}/${id}/${label(number)}`
  return [passage, Decoration.widget(to, draw, { side: 1, key: drawnAs, stopEvent: () => true, marks: [] })]
}
