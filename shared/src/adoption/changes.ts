import type { JSONContent } from '@tiptap/core'
import type { Content, Row } from '../document-kinds/kind.ts'
import { canonicalJson } from './canonical.ts'

/** Texts whose differing part has more places than this are not aligned one by one: the count is then an upper bound. */
const mostCells = 1_000_000

/**
 * How many changes lie between two texts, both in canonical form: paragraphs, headings, cells and list items (or rows)
 * that were changed, added or taken out. A place that was rewritten is one change.
 */
export function changesBetween(before: Content, after: Content): number {
  if (before.form === 'prose' && after.form === 'prose')
    return countRuns(blocksOf(before.doc), blocksOf(after.doc))
  if (before.form !== 'rows' || after.form !== 'rows') return 1
  const names = new Set([...Object.keys(before.tables), ...Object.keys(after.tables)])
  return [...names]
    .map((name) => changedRows(before.tables[name] ?? [], after.tables[name] ?? []))
    .reduce((sum, count) => sum + count, 0)
}

/** Each block that holds letters, with what it stands in: the same words are another block in a list. */
function blocksOf(node: JSONContent, within = ''): string[] {
  const { content = [], ...self } = node
  const holdsLetters = content.some((child) => child.text !== undefined || child.type === 'hardBreak')
  if (holdsLetters || content.length === 0) return [`${within} ${canonicalJson(node)}`]
  return content.flatMap((child) => blocksOf(child, `${within} ${canonicalJson(self)}`))
}

function changedRows(before: readonly Row[], after: readonly Row[]): number {
  const was = new Map(before.map((row) => [row.id, canonicalJson(row)]))
  const is = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !is.has(id)).length
  const changed = after.filter((row) => was.get(row.id) !== canonicalJson(row)).length
  const stayed = after.filter(({ id }) => was.has(id)).map(({ id }) => id)
  const moved = before.filter(({ id }) => is.has(id)).some(({ id }, at) => id !== stayed[at])
  return gone + changed + (moved ? 1 : 0)
}

/** What lies between two stretches that stayed is one run; it counts as many changes as its longer side has blocks. */
function countRuns(before: readonly string[], after: readonly string[]): number {
  const [one, other] = withoutCommonEnds(before, after)
  if (one.length * other.length > mostCells) return Math.max(one.length, other.length)
  const common = commonLengths(one, other)
  let [at, to, changes, gone, come] = [0, 0, 0, 0, 0]
  while (at < one.length || to < other.length) {
    if (at < one.length && to < other.length && one[at] === other[to]) {
      changes += Math.max(gone, come)
      ;[at, to, gone, come] = [at + 1, to + 1, 0, 0]
    } else if (to >= other.length || (at < one.length && common[at + 1]![to]! >= common[at]![to + 1]!)) {
      ;[at, gone] = [at + 1, gone + 1]
    } else [to, come] = [to + 1, come + 1]
  }
  return changes + Math.max(gone, come)
}

function withoutCommonEnds(before: readonly string[], after: readonly string[]) {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let end = 0
  const longest = Math.min(before.length, after.length) - start
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const
}

/** For each pair of places, the length of the longest common sequence from there on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1))
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let to = other.length - 1; to >= 0; to -= 1)
      lengths[at]![to] =
        one[at] === other[to]
          ? lengths[at + 1]![to + 1]! + 1
          : Math.max(lengths[at + 1]![to]!, lengths[at]![to + 1]!)
  return lengths
}
