import * as Y from 'yjs'
import { day as existingDay } from '../calendar/days.ts'
import type { Field } from './kind.ts'

/**
 * What one field of a row holds. A field that several people may fill at once is a shared type of its own
 * (`rows-shared-fields.ts`), so that nobody's part is lost; any other is one value, and the later one stands.
 */
export interface FieldType<Value extends Field = Field> {
  /** What is read where nothing, or nothing that fits, was written. */
  readonly empty: Value
  /** Reads what stands in a row. Never writes, and never throws. */
  read(stored: unknown): Value
  /** Whether a value from outside may stand here. */
  fits(json: unknown): json is Value
  /** Writes only what differs from what stands there. Within a transaction. */
  write(row: Y.Map<unknown>, name: string, value: Value): void
  /** The shared type that stands in a row from its first moment, where the field is one. */
  begin?(): SharedField
  /** Whether the content of an added item may stand in the field itself. */
  takes(content: Y.Item['content']): boolean
  /** Whether an added item may stand inside the field's shared type, as that is after the edit. */
  takesInside(item: Y.Item): boolean
  /** All values there are, where they can be listed. */
  readonly choices?: readonly Value[]
  /** Its part of the plain text: nothing where the value is no words. */
  words(value: Value): readonly string[]
}

export type SharedField = Y.Text | Y.Map<unknown> | Y.Array<string>

/** An id is what an id of ours can be; whose it is, the reader finds out or says is gone. */
export const rowId = /^[\w-]{1,64}$/

/** A day of the calendar, or none. */
export function day(): FieldType<string | null> {
  return plain<string | null>(null, (json) => json === null || existingDay.safeParse(json).success)
}

/** One of the values; the first is what holds until another is chosen. */
export function oneOf<const Value extends string>(first: Value, ...others: Value[]): FieldType<Value> {
  const choices = [first, ...others]
  return { ...plain<Value>(first, (json) => choices.some((one) => one === json)), choices }
}

/** The id of a row, a seat or a person, or none. What is referred to may be gone. */
export function reference(): FieldType<string | null> {
  return plain<string | null>(null, (json) => json === null || (typeof json === 'string' && rowId.test(json)))
}

export function number(smallest: number, greatest: number): FieldType<number | null> {
  return plain<number | null>(null, (json) => {
    if (json === null) return true
    return typeof json === 'number' && json >= smallest && json <= greatest
  })
}

export function yesNo(): FieldType<boolean> {
  return plain<boolean>(false, (json) => typeof json === 'boolean')
}

function plain<Value extends Field>(empty: Value, fits: (json: unknown) => boolean): FieldType<Value> {
  const isValue = (json: unknown): json is Value => fits(json)
  return {
    empty,
    read: (stored) => (isValue(stored) ? stored : empty),
    fits: isValue,
    write: (row, name, value) => {
      if ((row.get(name) ?? empty) !== value) row.set(name, value)
    },
    takes: (content) => content instanceof Y.ContentAny && content.arr.length === 1 && fits(content.arr[0]),
    takesInside: () => false,
    words: () => [],
  }
}
