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
  const most = Math.min(mostDifferences, a.length + b.length)
  const zero = most + 1
  /** How far in `a` each diagonal is reached; diagonal 0 stands at `zero`. */
  const reach = new Int32Array(2 * most + 3)
  /** What there was before each round, as far as the round looks: its diagonals and one more on both sides. */
  const rounds: Int32Array[] = []
  for (let differences = 0; differences <= most; differences++) {
    rounds.push(reach.slice(zero - differences - 1, zero + differences + 2))
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const place = zero + diagonal
      let x = comesDown(reach, place, diagonal, differences) ? reach[place + 1]! : reach[place - 1]! + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach[place] = x
      if (x >= a.length && x - diagonal >= b.length) return wayBack(rounds, a.length, b.length)
    }
  }
  return undefined
}

/** Whether the furthest way to the diagonal at `place` ends with a token of `b` that comes. */
function comesDown(reach: Int32Array, place: number, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true
  return diagonal !== differences && reach[place - 1]! < reach[place + 1]!
}

function wayBack(rounds: readonly Int32Array[], lengthA: number, lengthB: number): Step[] {
  const steps: Step[] = []
  let diagonal = lengthA - lengthB
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const reach = rounds[differences]!
    const place = diagonal + differences + 1
    const down = comesDown(reach, place, diagonal, differences)
    const x = reach[down ? place + 1 : place - 1]!
    diagonal += down ? 1 : -1
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
