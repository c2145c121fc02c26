import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Another Node process running `module` with `args`; its standard output is read line by line. */
export class Child {
  readonly process: ChildProcess
  readonly lines: string[] = []
  readonly #exit: Promise<unknown>

  constructor(module: URL, args: readonly string[]) {
    this.process = spawn(process.execPath, [fileURLToPath(module), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#exit = once(this.process, 'exit')
    createInterface(this.process.stdout!).on('line', (line) => this.lines.push(line))
  }

  /** Resolves with the exit code, nothing after a signal. */
  async exit(): Promise<number | null> {
    await this.#exit
    return this.process.exitCode
  }

  async kill9(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.#exit
  }
}
