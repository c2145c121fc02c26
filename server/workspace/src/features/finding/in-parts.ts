const rowsAtOnce = 100

/** A statement takes only so many values. */
export function inParts<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / rowsAtOnce)
  return Array.from({ length: count }, (_, part) => list.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce))
}
