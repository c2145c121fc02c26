/** Where things stand round the table. Angles in degrees, clockwise from the top. */
export interface Arc {
  from: number
  to: number
}

// Space between two groups beyond that between two seats, and how far an arc reaches past its outer seats.
const gap = 18
const overhang = 0.35

/**
 * Lays `counts` seats per group round a circle, groups apart, starting at the top.
 * A group without seats takes no room and has no arc.
 */
export function placeSeats(counts: readonly number[]): { seats: number[]; arc: Arc | null }[] {
  const seats = counts.reduce((sum, count) => sum + count, 0)
  const groups = counts.filter((count) => count > 0).length
  const step = seats === 0 ? 0 : (360 - gap * groups) / seats
  let angle = gap / 2
  return counts.map((count) => {
    if (count === 0) return { seats: [], arc: null }
    const own = Array.from({ length: count }, (_, seat) => angle + step * (seat + 0.5))
    angle += step * count + gap
    return { seats: own, arc: { from: own[0]! - step * overhang, to: own.at(-1)! + step * overhang } }
  })
}

/** The point at `angle` on a circle of `radius` round (150, 150), as the figure is drawn in a 300 × 300 box. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  const turn = (angle * Math.PI) / 180
  return { x: 150 + radius * Math.sin(turn), y: 150 - radius * Math.cos(turn) }
}
