import * as fc from 'fast-check'
import { joinBackward, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyOf, openReplica, type Replica } from '../document-kinds/testing/replica.ts'
import { vision } from '../document-kinds/vision.ts'
import type { Change, ProseComparison } from './comparison.ts'
import { follow } from './following.ts'

/** Always the same sessions: what the binding does by itself with three pens at once is not what is proved here. */
const seed = 20261122
const people = ['ama', 'jonas', 'petra'] as const

test.each([
  [2_000, 1],
  [60, 12],
])(
  'HIST-1 after %i edits of three people, every word that came or went has its author',
  (edits, numRuns) => {
    expect.hasAssertions()
    fc.assert(fc.property(sessions(edits), everyWordHasItsAuthor), { numRuns, seed, endOnFailure: true })
  },
  60_000,
)

/** Plays a session on real editors and holds the comparison against what each person knows to have done. */
function everyWordHasItsAuthor(session: readonly Step[]): void {
  const { comparison, books, now } = played(session)
  expect(books.doubled.size).toBeLessThan(session.length / 50)
  const once = ([word]: [string, unknown]) => !books.doubled.has(word)
  const inserted = credits(comparison, 'inserted').filter(once)
  const deleted = credits(comparison, 'deleted').filter(once)
  for (const [word, by] of inserted) expect([word, by]).toEqual([word, books.wrote.get(word)])
  for (const [word, by] of deleted)
    expect([word, books.erased.get(word)]).toEqual([word, expect.arrayContaining([by])])
  const told = (words: readonly string[]) => new Set(words.filter((word) => !books.doubled.has(word)))
  expect(told(inserted.map(([word]) => word))).toEqual(told(now.filter((word) => !firstWords.includes(word))))
  expect(told(deleted.map(([word]) => word))).toEqual(told(firstWords.filter((word) => !now.includes(word))))
}

interface Step {
  readonly who: number
  readonly is: 'write' | 'erase' | 'split' | 'join' | 'bold' | 'meet'
  /** Where in the text, 0 to 1. */
  readonly at: number
  readonly words: number
}

const sessions = (edits: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      who: fc.nat(people.length - 1),
      is: fc.oneof(
        { weight: 10, arbitrary: fc.constant('write' as const) },
        { weight: 5, arbitrary: fc.constant('erase' as const) },
        { weight: 1, arbitrary: fc.constantFrom('split', 'join', 'bold') },
        { weight: 2, arbitrary: fc.constant('meet' as const) },
      ),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      words: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: edits, maxLength: edits, size: 'max' },
  )

/**
 * No two words begin alike: the binding finds an edit by what the text before and after it share, and would take two
 * words that do for one that changed.
 */
const wordOf = (number: number) => `${String.fromCodePoint(0xac00 + number)}word`
const firstWords = Array.from({ length: 120 }, (_, index) => wordOf(5_000 + index))

/** What each person did, noted down while it was done and before anybody else saw it. */
interface Books {
  readonly wrote: Map<string, string>
  readonly erased: Map<string, string[]>
  /** Where two bindings tidy up the same place at once, words come twice; nobody can say whose the second is. */
  readonly doubled: Set<string>
}

function played(session: readonly Step[]) {
  const server = aText()
  const following = follow(vision, server)
  const books: Books = { wrote: new Map(), erased: new Map(), doubled: new Set() }
  const replicas = people.map((person, index) => {
    const replica = openReplica(vision, copyOf(server))
    replica.doc.clientID = 101 + index
    replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === server) return
      Y.applyUpdate(server, update)
      following.step(person)
      for (const word of doubledIn(server)) books.doubled.add(word)
    })
    return replica
  })
  for (const [index, step] of session.entries()) act(step, index, replicas, server, books)
  return { comparison: following.comparison() as ProseComparison, books, now: wordsIn(server) }
}

function act(step: Step, index: number, replicas: readonly Replica[], server: Y.Doc, books: Books): void {
  const replica = replicas[step.who]!
  const person = people[step.who]!
  // Where two split one paragraph at once, the binding writes its end twice; that is its matter and not ours.
  const alone = step.is === 'split' || step.is === 'join'
  if (alone) for (const { doc } of replicas) hear(doc, server)
  if (step.is === 'meet') hear(replica.doc, server)
  if (step.is === 'write') {
    const word = wordOf(index)
    books.wrote.set(word, person)
    insert(replica, borderAt(replica.state, step.at), `${word} `)
  } else if (step.is === 'erase') {
    for (const word of erase(replica, step))
      books.erased.set(word, [...(books.erased.get(word) ?? []), person])
  } else if (step.is === 'split') {
    select(replica, borderAt(replica.state, step.at))
    replica.run(splitBlock)
  } else if (step.is === 'join') {
    const { doc } = replica.state
    select(replica, doc.resolve(borderAt(replica.state, step.at)).start())
    replica.run(joinBackward)
  } else if (step.is === 'bold') {
    const from = borderAt(replica.state, step.at)
    select(replica, from, wordEnds(replica.state, from).at(step.words - 1) ?? from)
    replica.run(toggleMark(replica.state.schema.marks['bold']!))
  }
  if (alone) for (const { doc } of replicas) hear(doc, server)
}

/** Takes in what the others have written; what this person writes, the server hears at once. */
function hear(doc: Y.Doc, server: Y.Doc): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), server)
}

/** Places before a word, or at the end of a block. */
function bordersIn({ doc }: EditorState): number[] {
  const borders: number[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return
    const text = node.textContent
    for (let at = 0; at <= text.length; at++)
      if (at === 0 || text[at - 1] === ' ') borders.push(position + 1 + at)
  })
  return borders
}

function borderAt(state: EditorState, share: number): number {
  const borders = bordersIn(state)
  return borders[Math.floor(share * borders.length)]!
}

function wordEnds({ doc }: EditorState, from: number): number[] {
  const $from = doc.resolve(from)
  const text = $from.parent.textContent.slice($from.parentOffset)
  return [...text.matchAll(/\S+ ?/g)].map(({ 0: word, index }) => from + index + word.length)
}

function erase(replica: Replica, { at, words }: Step): string[] {
  const from = borderAt(replica.state, at)
  const to = wordEnds(replica.state, from).slice(0, words).at(-1)
  if (to === undefined) return []
  const erased = replica.state.doc.textBetween(from, to).split(' ').filter(Boolean)
  replica.run((state, dispatch) => {
    dispatch?.(state.tr.delete(from, to))
    return true
  })
  return erased
}

function insert(replica: Replica, at: number, text: string): void {
  replica.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(text, at))
    return true
  })
}

function select(replica: Replica, from: number, to = from): void {
  replica.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
    return true
  })
}

function doubledIn(server: Y.Doc): string[] {
  const words = wordsIn(server)
  return words.length === new Set(words).size ? [] : words.filter((word, at) => words.indexOf(word) !== at)
}

const wordsIn = (doc: Y.Doc): string[] => vision.plainText(doc).split(/\s+/).filter(Boolean)

function aText(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 100
  const paragraphs = [0, 1, 2, 3].map((part) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`${firstWords.slice(part * 30, part * 30 + 30).join(' ')} `)])
    return paragraph
  })
  doc.getXmlFragment('default').insert(0, paragraphs)
  return doc
}

/** Each changed word with the person it is credited to. */
function credits({ changes }: ProseComparison, is: Change['is']): [string, string | null][] {
  return changes
    .filter((change) => change.is === is)
    .flatMap(({ text, by }) =>
      text
        .split(/\s+/)
        .filter(Boolean)
        .map((word): [string, string | null] => [word, by]),
    )
}
