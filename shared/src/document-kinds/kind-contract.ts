import { getSchema, type JSONContent } from '@tiptap/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentKind, ProseKind } from './kind.ts'
import { proseRoot } from './prose.ts'
import { edit, edits, type EditName } from './testing/edits.ts'
import { asItWas, comeBack, judge, judged, seeded } from './testing/judging.ts'
import { poisons } from './testing/poisons.ts'
import { copyOf, exchange, openReplica } from './testing/replica.ts'
import { trees, plant } from './testing/trees.ts'

/** What every kind of document promises, whatever stands in it. */
export function kindContract(kind: DocumentKind): void {
  describe(`the kind ${kind.id}`, () => {
    test('seeding twice is the same edit (F8)', () => {
      const [once, again] = [seeded(kind), seeded(kind)]
      const before = Y.encodeStateAsUpdate(once)
      Y.applyUpdate(once, Y.encodeStateAsUpdate(again))
      expect(Y.encodeStateAsUpdate(once)).toEqual(before)
    })

    test('accepts its own first content, and writes to no other root', () => {
      const { misfits, doc } = judged(kind, (to) => Y.applyUpdate(to, Y.encodeStateAsUpdate(seeded(kind))))
      expect(misfits).toEqual([])
      expect([...doc.share.keys()].filter((root) => !(root in kind.roots))).toEqual([])
    })

    test('reads its own content in again as it was, through JSON', () => {
      expect(comeBack(kind, seeded(kind))).toEqual(asItWas(kind, seeded(kind)))
    })

    test('content from outside that does not fit is a misfit, and never throws (LIVE-7)', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (json) => {
          expect(kind.readContent(json).is).toBe('misfit')
          expect(
            kind.readContent({ form: kind.content(seeded(kind)).form, doc: json, tables: json }).is,
          ).toBe('misfit')
        }),
      )
    })

    test('refuses what stands in an unknown root (LIVE-7)', () => {
      const { misfits } = judged(kind, (doc) => doc.getMap('shadow').set('a', 1))
      expect(misfits).toHaveLength(1)
    })
  })
}

/** What every kind of rich text promises on top. */
export function proseContract(kind: ProseKind): void {
  kindContract(kind)
  const { nodes, marks, topNodeType } = getSchema(kind.extensions)
  describe(`the rich text of ${kind.id}`, () => {
    test.each(Object.values(nodes))('$name takes any number of the children it takes at all', (type) => {
      const match = type.contentMatch
      const next = Array.from({ length: match.edgeCount }, (_, index) => match.edge(index).next.edgeCount)
      expect(next.every((edges) => edges === match.edgeCount)).toBe(true)
      // The root alone may ask for a child: the binding never deletes it, and the editor fills it in.
      expect(match.validEnd || type === topNodeType).toBe(true)
    })

    test.each([...Object.values(nodes), ...Object.values(marks)])(
      '$name says what its attributes hold',
      (type) => {
        const attributes = Object.values(type.spec.attrs ?? {})
        expect(attributes.filter(({ validate }) => typeof validate !== 'function')).toEqual([])
      },
    )

    test('opens empty without writing a letter', () => {
      expect(openingWrites(kind, new Y.Doc())).toBe(0)
      expect(openingWrites(kind, seeded(kind))).toBe(0)
    })

    test.each(Object.entries(poisons))('LIVE-7 refuses %s', (_name, poison) => {
      const { misfits } = judged(kind, (doc) => doc.transact(() => poison(doc.getXmlFragment(proseRoot))))
      expect(misfits).toHaveLength(1)
    })

    test('LIVE-9 two replicas converge, and the check accepts all that editors write', () => {
      fc.assert(
        fc.property(sessions, (session) => {
          const { misfits, server, people } = playOut(kind, session)
          const [one, other] = people.map(({ doc }) => kind.toJSON(doc))
          expect(misfits).toEqual([])
          expect(one).toEqual(other)
          expect(one).toEqual(kind.toJSON(server))
          // Not the whole JSON: the binding does not share the marks of a line break, which nobody sees.
          const [shown, shownToOther] = people.map(({ state }) => shape(state.doc.toJSON()))
          expect(shown).toEqual(shownToOther)
          expect(openingWrites(kind, copyOf(server))).toBe(0)
          expect(comeBack(kind, server)).toEqual(asItWas(kind, server))
        }),
        { numRuns: 150 },
      )
    }, 60_000)

    test('what the check accepts, the editor never deletes on opening (F20)', () => {
      let accepted = 0
      fc.assert(
        fc.property(trees(topNodeType.schema), (tree) => {
          const { misfits, doc } = judged(kind, (to) => plant(to.getXmlFragment(proseRoot), tree))
          if (misfits.length > 0) return
          accepted += 1
          expect(openingWrites(kind, doc)).toBe(0)
          expect(shape(openReplica(kind, doc, []).state.doc.toJSON())).toEqual(shape(kind.toJSON(doc)))
          expect(openReplica(kind, doc).state.doc.textContent).toEqual(lettersOf(kind.toJSON(doc)))
        }),
        { numRuns: 400 },
      )
      expect(accepted).toBeGreaterThan(100)
    }, 60_000)

    test('a text from which everything was taken comes out and in again', () => {
      expect(comeBack(kind, new Y.Doc())).toEqual(asItWas(kind, new Y.Doc()))
    })

    test('no export carries a script, whatever stands in the document', () => {
      const doc = new Y.Doc()
      for (const poison of ['a link to a script', 'a link whose address is a list']) {
        poisons[poison]?.(doc.getXmlFragment(proseRoot))
      }
      expect(JSON.stringify(kind.toJSON(doc))).not.toMatch(/javascript:|href/)
      expect(kind.plainText(doc)).toBe('cocoa\ncocoa')
    })
  })
}

/** One person's step, or both give each other what they have. */
type Step = { who: 0 | 1; name: EditName; from: number; to: number } | 'exchange'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const sessions: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        who: fc.constantFrom(0, 1),
        name: fc.constantFrom(...names(edits)),
        from: share,
        to: share,
      }),
    },
    { weight: 1, arbitrary: fc.constant('exchange' as const) },
  ),
  { minLength: 5, maxLength: 40 },
)

/** Two people and a server that judges and keeps what they write. */
function playOut(kind: ProseKind, session: Step[]) {
  const server = copyOf(seeded(kind))
  const misfits = judge(kind, server)
  const people = [openReplica(kind, copyOf(server)), openReplica(kind, copyOf(server))] as const
  for (const { doc } of people) doc.on('update', (update: Uint8Array) => Y.applyUpdate(server, update))
  for (const step of session) {
    if (step === 'exchange') exchange(people[0].doc, people[1].doc)
    else edit(people[step.who], step.name, step.from, step.to)
  }
  exchange(people[0].doc, people[1].doc)
  return { misfits, server, people }
}

/** How often the binding wrote to the shared document only because it was opened. */
function openingWrites(kind: ProseKind, doc: Y.Doc): number {
  let writes = 0
  doc.on('update', () => (writes += 1))
  openReplica(kind, doc)
  return writes
}

/** The nodes and letters of a text, without attributes and without where one marked stretch ends. */
function shape({ type, text, content = [] }: JSONContent): string {
  return text ?? `<${type}>${content.map(shape).join('')}</${type}>`
}

function lettersOf({ text, content = [] }: JSONContent): string {
  return text ?? content.map(lettersOf).join('')
}

function names<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(record) as Name[]
}
