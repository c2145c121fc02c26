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

/** The command's one argument. Throws with its use where there is none, or more. */
export function oneArgument(use: string): string {
  const [given, ...more] = process.argv.slice(2)
  if (given === undefined || more.length > 0)
    throw new StartRefusal(`This command takes one word more: ${use}`)
  return given
}
