import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { TextSelection } from '@tiptap/pm/state'
import {
  copyOf,
  exchange,
  openReplica,
  type Replica,
} from '@roundtable/shared/document-kinds/testing/replica'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { anchor as anchorShape, type TextAnchor } from '@roundtable/shared/documents/anchor'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorFinder, anchorOf } from './text-anchors.ts'
import { textWords } from './text-words.ts'

const sentence = 'Children under fifteen are not employed on any farm.'

test('COM-1 an anchor stays on its words while others write before, after and inside them', () => {
  const [ama, jonas] = two('By 2032 much is better. ', sentence, ' Prices stay outside.')
  const anchor = anchored(ama, sentence)
  write(jonas, 0, 'Dear all. ')
  write(jonas, at(jonas, 'fifteen') + 7, ' years')
  write(jonas, at(jonas, ' Prices'), ' Nowhere.')
  exchange(ama.doc, jonas.doc)
  for (const person of [ama, jonas])
    expect(words(person, anchor)).toBe('Children under fifteen years are not employed on any farm.')
})

test('COM-1 a sentence that is rewritten by another word by word keeps its anchor', () => {
  const [ama, jonas] = two('Before. ', sentence, ' After.')
  const anchor = anchored(ama, sentence)
  replace(jonas, 'are not employed', 'do no harmful work')
  replace(jonas, 'any farm', 'a farm of ours')
  exchange(ama.doc, jonas.doc)
  expect(words(ama, anchor)).toBe('Children under fifteen do no harmful work on a farm of ours.')
})

test('COM-2 when all of its words are deleted an anchor stands nowhere, and undo brings it back', () => {
  const [ama, jonas] = two('Before. ', sentence, ' After.')
  const anchor = anchored(ama, sentence)
  replace(jonas, sentence, '')
  exchange(ama.doc, jonas.doc)
  expect(words(ama, anchor)).toBeUndefined()
  write(jonas, at(jonas, ' After'), sentence)
  exchange(ama.doc, jonas.doc)
  expect(words(ama, anchor)).toBe(sentence)
})

test('COM-2 words that have nothing of the quote are not what was discussed', () => {
  const [ama, jonas] = two('Before. ', 'fifteen', ' After.')
  const anchor = anchored(ama, 'fifteen')
  write(jonas, at(jonas, 'fifteen') + 3, 'sixteen')
  replace(jonas, 'fif', '')
  replace(jonas, 'teen After', ' After')
  exchange(ama.doc, jonas.doc)
  expect(words(ama, anchor)).toBeUndefined()
})

test('COM-3 where its paragraph is split or joined the quote is found again', () => {
  const [ama, jonas] = two('Before. ', sentence, ' After.')
  const anchor = anchored(ama, sentence)
  put(jonas, at(jonas, sentence)).run(splitBlock)
  put(jonas, at(jonas, 'are not')).run(splitBlock)
  exchange(ama.doc, jonas.doc)
  expect(ama.state.doc.childCount).toBe(3)
  expect(words(ama, anchor)).toBe(sentence)
  put(jonas, at(jonas, 'are not')).run(joinBackward)
  exchange(ama.doc, jonas.doc)
  expect(words(ama, anchor)).toBe(sentence)
})

test('COM-3 of two places with the same words the nearer one is taken', () => {
  const [ama] = two('fifteen, then much else in between; fifteen', ' and', ' fifteen')
  const anchor = anchored(ama, 'fifteen', at(ama, '; fifteen') + 2)
  put(ama, at(ama, '; fifteen') + 2).run(splitBlock)
  const found = anchorFinder(ama.state)(anchor)!
  expect(found.from).toBe(at(ama, 'fifteen and'))
})

test('T17 what is no anchor of ours stands nowhere and harms nothing', () => {
  const [ama] = two('Before. ', sentence, ' After.')
  const elsewhere = two('Quite another text.')[0]
  const good = anchored(ama, sentence)
  const foreign = anchored(elsewhere, 'another')
  const root = Buffer.from(Y.encodeRelativePosition(new Y.RelativePosition(null, 'no-root', null))).toString(
    'base64',
  )
  for (const hostile of ['', '!!!!', 'AAAA', '//////8=', root, foreign.start])
    expect(words(ama, { ...good, start: hostile, end: hostile, quote: 'not here' })).toBeUndefined()
})

test('what the client makes is what the server takes, whatever was selected', () => {
  const [ama] = two(`x\u{202e}y \u{1f33f}${'🌍'.repeat(400)}`, ' ', 'z')
  const made = anchorOf(ama.state, { from: 0, to: ama.state.doc.content.size })!
  expect(anchorShape.parse(made)).toEqual(made)
  expect(anchorOf(ama.state, { from: 3, to: 3 })).toBeUndefined()
})

/** Two people with one text that is written in one paragraph. */
function two(...parts: string[]): [Replica, Replica] {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const ama = openReplica(vision, copyOf(seed))
  write(ama, 0, parts.join(''))
  return [ama, openReplica(vision, copyOf(ama.doc))]
}

function anchored(person: Replica, passage: string, from = at(person, passage)): TextAnchor {
  const made = anchorOf(person.state, { from, to: from + passage.length })
  expect(made?.quote).toBe(passage)
  return made!
}

function words(person: Replica, anchor: TextAnchor): string | undefined {
  const range = anchorFinder(person.state)(anchor)
  return range && textWords(person.state.doc, range.from, range.to).text
}

function at(person: Replica, passage: string): number {
  const { text, positionOf } = textWords(person.state.doc)
  const index = text.indexOf(passage)
  expect(index, `“${passage}” in “${text}”`).toBeGreaterThanOrEqual(0)
  return positionOf(index)
}

function put(person: Replica, position: number): Replica {
  person.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, position)))
    return true
  })
  return person
}

function write(person: Replica, position: number, what: string): void {
  person.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(what, Math.max(1, position)))
    return true
  })
}

function replace(person: Replica, passage: string, what: string): void {
  const from = at(person, passage)
  person.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(what, from, from + passage.length))
    return true
  })
}
