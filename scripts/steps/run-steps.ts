import type { Result, Step } from './step.ts'

/** Runs the steps `lanes` at a time, in their order, and tells each as it ends. A failing step hides no other. */
export async function runSteps(steps: Step[], lanes: number): Promise<Result[]> {
  const waiting = [...steps]
  const results: Result[] = []
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(tell(await timed(step)))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

async function timed(step: Step): Promise<Result> {
  const started = performance.now()
  const outcome = await step.run().catch((error: unknown) => ({ ok: false, output: String(error) }))
  return { name: step.name, ...outcome, seconds: (performance.now() - started) / 1000 }
}

function tell(result: Result): Result {
  console.log(`${result.ok ? '✓' : '✗'} ${result.name.padEnd(44)} ${result.seconds.toFixed(1).padStart(6)} s`)
  if (!result.ok) console.log(result.output.trimEnd().replaceAll(/^/gm, '    '))
  return result
}
