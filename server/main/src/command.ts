import { StartRefusal } from '@roundtable/foundation/start-refusal'

/** Runs a command. A refused start is one sentence and exit code 1; anything else is a fault and shows its stack. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof StartRefusal ? error.message : error)
    process.exit(1)
  }
}
