import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const entries = join(import.meta.dirname, '..')

/** One of main's entries as a process of its own, as people start it. */
export class Started {
  readonly #child: ChildProcess
  #said = ''

  constructor(entry: string, env: Record<string, string>, args: readonly string[] = []) {
    // Nothing of this run's own environment may decide what is tested.
    const { PATH = '' } = process.env
    this.#child = spawn(process.execPath, [join(entries, entry), ...args], { env: { PATH, ...env } })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (part: Buffer) => (this.#said += part.toString()))
    }
  }

  /** All it has written to the terminal. */
  get said(): string {
    return this.#said
  }

  /** Waits until it has said something like this, and answers the match. Rejects where it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error(`it ended without saying ${pattern}: ${this.#said}`)
    })
    for (;;) {
      const match = pattern.exec(this.#said)
      if (match !== null) {
        ended.catch(() => {})
        return match
      }
      await Promise.race([once(this.#child.stdout!, 'data'), ended])
    }
  }

  /** Its exit code, and how long it took from now. */
  async ends(): Promise<{ code: number | null; ms: number }> {
    const from = performance.now()
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
    return { code: this.#child.exitCode, ms: performance.now() - from }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}

/** A folder of a test's own. */
export async function aFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'roundtable-main-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
