/** Latencies in milliseconds, kept one by one: a percentile of a percentile says nothing. */
export class Samples {
  #values: number[] = []

  add(milliseconds: number): void {
    this.#values.push(milliseconds)
  }

  get count(): number {
    return this.#values.length
  }

  /** The smallest value that `share` (0–1) of all samples do not exceed; NaN without samples. */
  percentile(share: number): number {
    const sorted = Float64Array.from(this.#values).toSorted()
    return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  }

  clear(): void {
    this.#values = []
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
