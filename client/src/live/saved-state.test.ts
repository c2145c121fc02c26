import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyLedger,
  record,
  savedState,
  unsavedChanges,
  type Ledger,
  type SavingEvent,
} from './saved-state.ts'

const joined: SavingEvent[] = [
  { type: 'opened' },
  { type: 'sent', carries: 'everything' },
  { type: 'synced' },
]
const typed: SavingEvent[] = [{ type: 'changed' }, { type: 'sent', carries: 'latest' }]
const after = (...events: SavingEvent[]): Ledger => events.reduce(record, emptyLedger)

test('before the server has answered, nothing is called saved', () => {
  expect(savedState(after())).toEqual({ is: 'opening' })
  expect(savedState(after(...joined))).toEqual({ is: 'opening' })
})

test('LIVE-1 saved is said once the server has acknowledged all it was sent', () => {
  expect(savedState(after(...joined, { type: 'acknowledged', frames: 1 }))).toEqual({ is: 'saved' })
})

test('LIVE-1 a first answer of the server alone does not make the text saved', () => {
  expect(savedState(after({ type: 'opened' }, { type: 'synced' }))).toEqual({ is: 'opening' })
})

test('each change counts until the frame that carries it is acknowledged', () => {
  const two = after(...joined, { type: 'acknowledged', frames: 1 }, ...typed, ...typed)
  expect(savedState(two)).toEqual({ is: 'saving', changes: 2 })
  const one = record(two, { type: 'acknowledged', frames: 2 })
  expect(savedState(one)).toEqual({ is: 'saving', changes: 1 })
  expect(savedState(record(one, { type: 'acknowledged', frames: 3 }))).toEqual({ is: 'saved' })
})

test('what a lost connection carried is kept until the next one is acknowledged', () => {
  const lost = after(...joined, ...typed, { type: 'closed' })
  expect(savedState(lost)).toEqual({ is: 'kept', changes: 1, link: 'reconnecting' })
  const back = joined.reduce(record, lost)
  expect(savedState(back)).toEqual({ is: 'saving', changes: 1 })
  expect(savedState(record(back, { type: 'acknowledged', frames: 1 }))).toEqual({ is: 'saved' })
})

test('changes of an earlier visit are kept, and are saved once they arrive', () => {
  const restored = after({ type: 'restored', changes: 3 }, { type: 'gaveUpHope' })
  expect(savedState(restored)).toEqual({ is: 'kept', changes: 3, link: 'offline' })
  const back = joined.reduce(record, restored)
  expect(savedState(record(back, { type: 'acknowledged', frames: 1 }))).toEqual({ is: 'saved' })
})

test('offline stays offline while attempts to connect fail', () => {
  const offline = after({ type: 'closed' }, { type: 'gaveUpHope' }, { type: 'closed' })
  expect(savedState(offline)).toEqual({ is: 'kept', changes: 0, link: 'offline' })
})

test('LIVE-5 a change that the server cannot take now is carried by the next answer', () => {
  const refused = after(...joined, ...typed, { type: 'refused', frame: 2, heals: true })
  expect(savedState(refused)).toEqual({ is: 'saving', changes: 1 })
  const asked = record(refused, { type: 'sent', carries: 'everything' })
  expect(savedState(record(asked, { type: 'acknowledged', frames: 3 }))).toEqual({ is: 'saved' })
})

test('LIVE-5 a change that was refused for good is never called saved', () => {
  const refused = after(...joined, ...typed, { type: 'refused', frame: 2, heals: false })
  expect(savedState(record(refused, { type: 'acknowledged', frames: 2 }))).toEqual({
    is: 'refused',
    changes: 1,
  })
})

test('LIVE-1 whatever happens in whatever order, saved means that every change was acknowledged', () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 60 }), (history) => {
      const outcome = history.reduce(happen, {
        ledger: emptyLedger,
        carried: [],
        unsaved: 0,
        answered: false,
      })
      expect(savedState(outcome.ledger).is === 'saved' && outcome.unsaved > 0).toBe(false)
      expect(unsavedChanges(outcome.ledger)).toBe(outcome.unsaved)
    }),
    { numRuns: 2000 },
  )
})

/** A second, plainer book: which changes each frame of the connection carries, by their numbers. */
interface Book {
  ledger: Ledger
  carried: number[]
  unsaved: number
  answered: boolean
}
type Happening = 'type' | 'drop' | 'join' | 'acknowledge'
const happenings = fc.constantFrom<Happening>('type', 'type', 'drop', 'join', 'acknowledge')

function happen(book: Book, happening: Happening): Book {
  const open = book.ledger.link === 'open'
  if (happening === 'type') {
    const ledger = record(book.ledger, { type: 'changed' })
    const unsaved = book.unsaved + 1
    if (!open) return { ...book, ledger, unsaved }
    return { ...book, ledger: record(ledger, typed[1]!), carried: [...book.carried, 1], unsaved }
  }
  if (happening === 'drop' && open)
    return { ...book, ledger: record(book.ledger, { type: 'closed' }), carried: [] }
  if (happening === 'join' && !open)
    return { ...book, ledger: joined.reduce(record, book.ledger), carried: [book.unsaved] }
  if (happening !== 'acknowledge' || !open) return book
  const frames = book.ledger.settled + 1
  if (frames > book.carried.length) return book
  const unsaved = book.unsaved - (book.carried[frames - 1] ?? 0)
  return { ...book, ledger: record(book.ledger, { type: 'acknowledged', frames }), unsaved }
}
