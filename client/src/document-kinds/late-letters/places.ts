/** Larger middles are not compared letter by letter. */
const mostCells = 4_000_000

/** For every place between the letters of `before` (0 … length), the place in `now` that corresponds to it: behind the same letters. */
export function placesIn(before: string, now: string): number[] {
  const start = sameAtStart(before, now)
  const end = sameAtEnd(before.slice(start), now.slice(start))
  const middle = placesInMiddle(before.slice(start, before.length - end), now.slice(start, now.length - end))
  return [
    ...Array.from({ length: start }, (_, place) => place),
    ...middle.map((place) => start + place),
    ...Array.from({ length: end }, (_, place) => now.length - end + place + 1),
  ]
}

function sameAtStart(one: string, other: string): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return same
}

function sameAtEnd(one: string, other: string): number {
  let same = 0
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1
  return same
}

/** Along the longest run of letters that both have. */
function placesInMiddle(before: string, now: string): number[] {
  const places = [0]
  if (before.length * now.length > mostCells) return [0, ...Array.from(before, () => now.length)]
  const width = now.length + 1
  const common = commonFrom(before, now)
  let [row, column] = [0, 0]
  while (row < before.length) {
    const isSame = before[row] === now[column] && column < now.length
    if (isSame) column += 1
    else if (
      column < now.length &&
      common[row * width + column + 1]! >= common[(row + 1) * width + column]!
    ) {
      column += 1
      continue
    }
    row += 1
    places.push(isSame ? column : places.at(-1)!)
  }
  return places
}

/** How many letters both have from each pair of places on. */
function commonFrom(before: string, now: string): Uint16Array {
  const width = now.length + 1
  const common = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const at = row * width + column
      common[at] =
        before[row] === now[column]
          ? common[at + width + 1]! + 1
          : Math.max(common[at + width]!, common[at + 1]!)
    }
  }
  return common
}
