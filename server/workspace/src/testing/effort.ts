/**
 * Processor time that some work took in this process, threads included, in ms. The wall clock would measure the other
 * programs of a busy machine; what tells a stranger something is how much work an answer takes, and this is that.
 */
export async function effortOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
