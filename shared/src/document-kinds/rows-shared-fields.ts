import * as Y from 'yjs'
import { type FieldType, rowId } from './rows-field.ts'

/** How many entries a list or a set may have. */
const mostEntries = 200

/** One line in which several people may write at once. `longest` in UTF-16 units, as everywhere. */
export function line(longest = 500): FieldType<string> {
  return writing(longest, (text) => !/[\n\r]/.test(text))
}

/** Several lines in which several people may write at once. */
export function text(longest = 10_000): FieldType<string> {
  return writing(longest, () => true)
}

function writing(longest: number, allows: (text: string) => boolean): FieldType<string> {
  return {
    empty: '',
    read: (stored) => (stored instanceof Y.Text ? lettersOf(stored) : ''),
    fits: (json): json is string =>
      typeof json === 'string' && json.length <= longest && allows(json) && json.isWellFormed(),
    write: (row, name, value) => {
      const stood = row.get(name)
      if (stood instanceof Y.Text) rewrite(stood, value)
      else if (value !== '') row.set(name, new Y.Text(value))
    },
    begin: () => new Y.Text(),
    takes: (content) => content instanceof Y.ContentType && content.type instanceof Y.Text,
    takesInside: ({ content, parentSub, parent }) =>
      parentSub === null &&
      content instanceof Y.ContentString &&
      allows(content.str) &&
      parent instanceof Y.Text &&
      parent.length <= longest,
    words: (value) => (value.trim() === '' ? [] : [value]),
  }
}

/** A set of ids. Two people who add at once have both added. */
export function references(): FieldType<readonly string[]> {
  return {
    empty: [],
    read: (stored) => (stored instanceof Y.Map ? [...stored.keys()].filter(isId).toSorted() : []),
    fits: (json): json is readonly string[] =>
      Array.isArray(json) && json.length <= mostEntries && json.every(isId) && isSorted(json),
    write: (row, name, value) => {
      const stood = row.get(name)
      const set: Y.Map<unknown> = stood instanceof Y.Map ? stood : row.set(name, new Y.Map<unknown>())
      const before = new Set(set.keys())
      for (const id of before) if (!value.includes(id)) set.delete(id)
      for (const id of value) if (!before.has(id)) set.set(id, true)
    },
    begin: () => new Y.Map(),
    takes: (content) => content instanceof Y.ContentType && content.type.constructor === Y.Map,
    takesInside: ({ content, parentSub, parent }) =>
      isId(parentSub) &&
      content instanceof Y.ContentAny &&
      content.arr.length === 1 &&
      content.arr[0] === true &&
      parent instanceof Y.Map &&
      parent.size <= mostEntries,
    words: () => [],
  }
}

/** A list of single lines. Changing one replaces it; two people who add at once have both added. */
export function lines(longest = 1000): FieldType<readonly string[]> {
  const isLine = (json: unknown): json is string =>
    typeof json === 'string' && json.length <= longest && !/[\n\r]/.test(json)
  return {
    empty: [],
    read: (stored) => (stored instanceof Y.Array ? stored.toArray().filter(isLine) : []),
    fits: (json): json is readonly string[] =>
      Array.isArray(json) && json.length <= mostEntries && json.every(isLine),
    write: (row, name, value) => {
      const stood: unknown = row.get(name)
      const list = stood instanceof Y.Array ? stood : row.set(name, new Y.Array<string>())
      const { from, to, put } = difference(list.toArray(), value)
      if (to > from) list.delete(from, to - from)
      if (put.length > 0) list.insert(from, [...put])
    },
    begin: () => new Y.Array<string>(),
    takes: (content) => content instanceof Y.ContentType && content.type instanceof Y.Array,
    takesInside: ({ content, parentSub, parent }) =>
      parentSub === null &&
      content instanceof Y.ContentAny &&
      content.arr.every(isLine) &&
      parent instanceof Y.Array &&
      parent.length <= mostEntries,
    words: (value) => value,
  }
}

/** What a shared text holds, without marks and without what is no letter. */
export function lettersOf(text: Y.Text): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}

/** Makes a shared text read `value` by changing only what lies between the parts that stay. */
export function rewrite(shared: Y.Text, value: string): void {
  // By whole characters: Yjs breaks a character of two units that is parted between them.
  const stood = Array.from(lettersOf(shared))
  const { from, to, put } = difference(stood, Array.from(value))
  const start = unitsOf(stood.slice(0, from))
  if (to > from) shared.delete(start, unitsOf(stood.slice(from, to)))
  if (put.length > 0) shared.insert(start, put.join(''))
}

function unitsOf(characters: readonly string[]): number {
  return characters.join('').length
}

/** What to take out (`from` to `to`) and what to put there. */
function difference<Part>(before: readonly Part[], after: readonly Part[]) {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1
  let [to, end] = [before.length, after.length]
  while (to > from && end > from && before[to - 1] === after[end - 1]) [to, end] = [to - 1, end - 1]
  return { from, to, put: after.slice(from, end) }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && rowId.test(id)
}

/** Sorted and each once, as they are read: else content would not come back as it went out. */
function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || ids[index - 1]! < id)
}
