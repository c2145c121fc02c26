/** A stretch of one sequence that took the place of a stretch of another; positions count tokens. */
export interface Replaced {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/** Beyond so many differences nobody reads them one by one, and finding them takes long. */
const mostDifferences = 1_200

/**
 * What differs between two sequences: the fewest deletions and insertions that turn one into the other (Myers). Where
 * that takes too many, the whole of one took the place of the whole of the other.
 */
export function replacements(a: readonly string[], b: readonly string[]): Replaced[] {
  const start = sharedStart(a, b)
  const end = sharedEnd(a, b, start)
  const [endA, endB] = [a.length - end, b.length - end]
  if (start === endA && start === endB) return []
  const whole = { fromA: start, toA: endA, fromB: start, toB: endB }
  if (start === endA || start === endB) return [whole]
  const steps = shortestWay(a.slice(start, endA), b.slice(start, endB))
  return steps === undefined ? [whole] : joined(steps, start)
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function sharedEnd(a: readonly string[], b: readonly string[], start: number): number {
  let length = 0
  while (length < Math.min(a.length, b.length) - start && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}

/** A token of `a` that goes (`a`), or one of `b` that comes (`b`), with where it stands in both. */
type Step = { readonly is: 'a' | 'b'; readonly x: number; readonly y: number }

function shortestWay(a: readonly string[], b: readonly string[]): Step[] | undefined {
  const reach = new Map<number, number>([[1, 0]])
  const rounds: Map<number, number>[] = []
  for (let differences = 0; differences <= mostDifferences; differences++) {
    rounds.push(new Map(reach))
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = comesDown(reach, diagonal, differences)
        ? reach.get(diagonal + 1)!
        : reach.get(diagonal - 1)! + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return wayBack(rounds, a.length, b.length)
    }
  }
  return undefined
}

/** Whether the furthest way to this diagonal ends with a token of `b` that comes. */
function comesDown(reach: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true
  return diagonal !== differences && reach.get(diagonal - 1)! < reach.get(diagonal + 1)!
}

function wayBack(rounds: readonly Map<number, number>[], lengthA: number, lengthB: number): Step[] {
  const steps: Step[] = []
  let diagonal = lengthA - lengthB
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const reach = rounds[differences]!
    const down = comesDown(reach, diagonal, differences)
    diagonal += down ? 1 : -1
    const x = reach.get(diagonal)!
    steps.push({ is: down ? 'b' : 'a', x, y: x - diagonal })
  }
  return steps.toReversed()
}

function joined(steps: readonly Step[], start: number): Replaced[] {
  const found: Replaced[] = []
  for (const { is, x, y } of steps) {
    const [atA, atB] = [start + x, start + y]
    const last = found.at(-1)
    const goesOn = last !== undefined && last.toA === atA && last.toB === atB
    const range = goesOn ? last : { fromA: atA, toA: atA, fromB: atB, toB: atB }
    if (!goesOn) found.push(range)
    if (is === 'a') range.toA += 1
    else range.toB += 1
  }
  return found
}
