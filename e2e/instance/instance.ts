import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cable } from './cable.ts'
import { freePort } from './free-port.ts'

const main = join(import.meta.dirname, '..', '..', 'server', 'main', 'src')

/** A Roundtable that runs as its own process on a data folder of its own: the demo, or `npm start` on nothing. */
export class Instance {
  readonly url: string
  readonly dataDir = mkdtempSync(join(tmpdir(), 'roundtable-story-'))
  /** Between it and every browser. */
  readonly cable: Cable
  readonly #entry: string
  readonly #port: number
  #process: ChildProcess | undefined
  #said = ''

  private constructor(entry: string, port: number, cable: Cable) {
    this.#entry = entry
    this.#port = port
    this.cable = cable
    this.url = `http://localhost:${port}`
  }

  /** `furnished`: the data folder of an instance that has ended, to begin from a copy of it. */
  static async start(entry: 'demo.ts' | 'main.ts', furnished?: string): Promise<Instance> {
    const port = await freePort()
    const instance = new Instance(entry, port, await Cable.lay(port))
    if (furnished !== undefined) cpSync(furnished, instance.dataDir, { recursive: true })
    await instance.start()
    return instance
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), DATA_DIR: this.dataDir }
    const child = spawn(process.execPath, [join(main, this.#entry)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    // Also when a story is broken off: nothing of it may go on running.
    const kill = () => void child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('exit', () => process.off('exit', kill))
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.#said += chunk.toString()))
    await this.#ready(child)
  }

  /** What it has written to the terminal so far. */
  get said(): string {
    return this.#said
  }

  /** Of the server's process, while it runs. */
  get pid(): number {
    const pid = this.#process?.pid
    if (pid === undefined) throw new Error('The instance does not run.')
    return pid
  }

  /** The end nobody is told of: no last words, no closing of anything. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Ends it and leaves its data folder, for others to begin from. */
  async end(): Promise<void> {
    this.cable.remove()
    await this.#end('SIGTERM')
    rmSync(join(this.dataDir, 'demo.json'), { force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  async #isReady(): Promise<boolean> {
    const furnished = this.#entry === 'main.ts' || existsSync(join(this.dataDir, 'demo.json'))
    return furnished && answers(`http://127.0.0.1:${this.#port}/readyz`)
  }

  async #ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + 60_000
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`Roundtable did not start:\n${this.#said}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
