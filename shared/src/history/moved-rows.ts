/** Which of the rows that stand in both lists were moved: as few as tell the one order from the other. */
export function movedRows(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, index) => [id, index]))
  const kept = after.filter((id) => places.has(id))
  const stayed = longestRise(kept.map((id) => places.get(id)!))
  return new Set(kept.filter((_, index) => !stayed.has(index)))
}

/** The indexes of a longest part of the list that rises. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // The end of the best rise of each length, and for each number the one before it in its rise.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, index) => {
    let length = 0
    let above = ends.length
    while (length < above) {
      const middle = (length + above) >> 1
      if (numbers[ends[middle]!]! < number) length = middle + 1
      else above = middle
    }
    before.push(ends[length - 1])
    ends[length] = index
  })
  const rise = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index)
  return rise
}
