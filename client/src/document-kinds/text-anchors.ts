import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { fromBase64, toBase64 } from 'lib0/buffer'
import type { TextAnchor } from '@roundtable/shared/documents/anchor'
import { longestQuote } from '@roundtable/shared/documents/quote'
import * as Y from 'yjs'
import { textWords, type TextWords } from './text-words.ts'

/** Where a passage stands now, in positions of the editor. */
export interface Range {
  from: number
  to: number
}

/** The passage as a place that survives edits, without the white space around it; nothing where it holds no words. */
export function anchorOf(state: EditorState, { from, to }: Range): TextAnchor | undefined {
  const binding = bindingOf(state)
  const { text, positionOf } = textWords(state.doc, from, to)
  if (binding === undefined || text === '') return undefined
  // The start holds on to the first letter and the end to the last one: what is typed around them stays outside.
  const start = positionIn(binding, positionOf(0), 0)
  const end = positionIn(binding, positionOf(text.length - 1) + 1, -1)
  return { in: 'text', start, end, quote: quoteOf(text) }
}

/**
 * Finds passages in one state of the text. First by their positions; where these have lost words, as in a paragraph
 * that was split or moved, by the quote itself. Nothing where the words are gone, or where the anchor is none of ours.
 */
export function anchorFinder(state: EditorState): (anchor: TextAnchor) => Range | undefined {
  const binding = bindingOf(state)
  let whole: TextWords | undefined
  const all = () => (whole ??= textWords(state.doc))
  return (anchor) => {
    const range = binding && rangeOf(binding, anchor)
    if (range === undefined) return quoted(all(), anchor.quote, 0)
    const now = range.from < range.to ? textWords(state.doc, range.from, range.to).text : ''
    if (now !== '' && quoteOf(now) === anchor.quote) return range
    const moved = quoted(all(), anchor.quote, range.from)
    return moved ?? (sharesWords(now, anchor.quote) ? range : undefined)
  }
}

function bindingOf(state: EditorState): ProsemirrorBinding | undefined {
  return ySyncPluginKey.getState(state)?.binding
}

function positionIn({ type, mapping }: ProsemirrorBinding, position: number, holds: number): string {
  let relative: Y.RelativePosition = absolutePositionToRelativePosition(position, type, mapping)
  const at = Y.createAbsolutePositionFromRelativePosition(relative, type.doc!)
  if (at?.type instanceof Y.XmlText)
    relative = Y.createRelativePositionFromTypeIndex(at.type, at.index, holds)
  return toBase64(Y.encodeRelativePosition(relative))
}

function rangeOf(binding: ProsemirrorBinding, { start, end }: TextAnchor): Range | undefined {
  const [from, to] = [positionOf(binding, start), positionOf(binding, end)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

function positionOf({ type, mapping }: ProsemirrorBinding, encoded: string): number | undefined {
  try {
    const position = Y.decodeRelativePosition(fromBase64(encoded))
    return relativePositionToAbsolutePosition(type.doc!, type, position, mapping) ?? undefined
  } catch {
    // What others have sent may be no position at all; it then stands nowhere.
    return undefined
  }
}

/** The occurrence of the quote that is nearest to where the passage was. */
function quoted({ text, positionOf }: TextWords, quote: string, near: number): Range | undefined {
  let best: Range | undefined
  if (quote === '') return undefined
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const found = { from: positionOf(at), to: positionOf(at + quote.length - 1) + 1 }
    if (best === undefined || Math.abs(found.from - near) < Math.abs(best.from - near)) best = found
  }
  return best
}

function sharesWords(now: string, quote: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const known = new Set(wordsOf(quote))
  return wordsOf(now).some((word) => known.has(word)) || (now !== '' && quote.includes(now))
}

/** What breaks a line or turns its direction is no part of a quote; the server would refuse it. */
function quoteOf(text: string): string {
  const beginning = text.slice(0, longestQuote)
  return beginning.replaceAll(/[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '').trim()
}
