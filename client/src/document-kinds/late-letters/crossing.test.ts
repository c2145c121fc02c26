import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Desk, ids, seeded } from './testing/desk.ts'

type Happening =
  | { is: 'types'; who: number; clause: number; at: number; letter: string }
  | { is: 'deletes'; who: number; clause: number; at: number }
  | { is: 'moves'; who: number; by: 'up' | 'down' }
  | { is: 'sends'; who: number; many: number }
  | { is: 'hears'; who: number; many: number }
  | { is: 'returns'; who: number }

const who = fc.nat(2)
const typing = (letter: fc.Arbitrary<string>) =>
  fc.record({ is: fc.constant('types' as const), who, clause: fc.nat(2), at: fc.nat(30), letter })
const travelling: fc.Arbitrary<Happening>[] = [
  fc.record({ is: fc.constant('moves' as const), who, by: fc.constantFrom('up' as const, 'down' as const) }),
  fc.record({ is: fc.constant('sends' as const), who, many: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ is: fc.constant('hears' as const), who, many: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ is: fc.constant('returns' as const), who }),
]
const deleting: fc.Arbitrary<Happening> = fc.record({
  is: fc.constant('deletes' as const),
  who,
  clause: fc.nat(2),
  at: fc.nat(30),
})
const story = (...more: fc.Arbitrary<Happening>[]) =>
  fc.array(fc.oneof(...more, ...travelling), { maxLength: 50 })

test('DOC-4 whatever crosses on its way, every letter is there once, and all read the same', () => {
  fc.assert(
    fc.property(story(typing(fc.constantFrom('a', 'b', ' '))), (happenings) => {
      const room = new Room()
      const typed = happenings.flatMap((happening) => (room.happens(happening) ? letterOf(happening) : []))
      expect(room.calmsDown()).toBe(true)
      expect(letters(room.read())).toBe(letters(`Alpha.Beta.Gamma.${typed.join('')}`))
    }),
    { numRuns: 100 },
  )
})

test('DOC-4 a letter that nobody deleted is there once, one that was deleted at most once', () => {
  fc.assert(
    fc.property(story(typing(fc.constant('?')), deleting), (happenings) => {
      const room = new Room()
      const typed = happenings.flatMap((happening, index) => {
        const letter = String.fromCodePoint(0x4e00 + index)
        const isTyped = room.happens(happening.is === 'types' ? { ...happening, letter } : happening)
        return isTyped && happening.is === 'types' ? [letter] : []
      })
      expect(room.calmsDown()).toBe(true)
      for (const letter of typed) {
        const times = room.read().split(letter).length - 1
        expect(room.deleted.has(letter) ? Math.max(times, 1) : times).toBe(1)
      }
    }),
    { numRuns: 100 },
  )
})

function letterOf(happening: Happening): string[] {
  return happening.is === 'types' ? [happening.letter] : []
}

function letters(words: string): string {
  return words
    .split('')
    .filter((letter) => letter !== '\n')
    .toSorted()
    .join('')
}

/** Three people at one code of three clauses, and a server that keeps its log; each moves their own clause alone. */
class Room {
  readonly #server = new Y.Doc()
  readonly #log: Uint8Array[] = []
  readonly #desks: Desk[]

  /** All letters that anybody took out. */
  get deleted(): ReadonlySet<string> {
    return new Set(this.#desks.flatMap(({ deleted }) => deleted))
  }

  constructor() {
    const seed = seeded()
    Y.applyUpdate(this.#server, Y.encodeStateAsUpdate(seed))
    this.#desks = ids.map(() => new Desk(seed))
  }

  /** Whether it could. */
  happens(happening: Happening): boolean {
    const desk = this.#desks[happening.who]!
    switch (happening.is) {
      case 'types':
        return desk.types(ids[happening.clause]!, happening.at, happening.letter)
      case 'deletes':
        return desk.deletes(ids[happening.clause]!, happening.at)
      case 'moves':
        return desk.moves(ids[happening.who]!, happening.by)
      case 'sends':
        return this.#takes(desk.unsent.splice(0, happening.many))
      case 'hears':
        return desk.hears(this.#log.slice(desk.heard, desk.heard + happening.many))
      case 'returns':
        return this.#welcomes(desk)
    }
  }

  /** Until all have heard of all. Whether they read the same. */
  calmsDown(): boolean {
    for (let round = 0; round < 6; round++) for (const desk of this.#desks) this.#welcomes(desk)
    return this.#desks.every((desk) => desk.read() === this.read())
  }

  read(): string {
    return codeOfConduct.plainText(this.#server)
  }

  #takes(updates: readonly Uint8Array[]): boolean {
    for (const update of updates) {
      const send = (merged: Uint8Array) => this.#log.push(merged)
      this.#server.on('update', send)
      Y.applyUpdate(this.#server, update)
      this.#server.off('update', send)
    }
    return true
  }

  /** As after a while without a connection: all at once, what one has and what one lacks. */
  #welcomes(desk: Desk): boolean {
    this.#takes([Y.encodeStateAsUpdate(desk.doc, Y.encodeStateVector(this.#server))])
    desk.unsent.length = 0
    const missed = Y.encodeStateAsUpdate(this.#server, Y.encodeStateVector(desk.doc))
    desk.heard = this.#log.length
    desk.hears([missed], 0)
    return true
  }
}
