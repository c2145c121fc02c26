import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  readonly port: number
  readonly pid: number
  readonly child: ChildProcess
  /** Resolves when the process is gone, by whatever cause. */
  readonly ended: Promise<unknown>
  /** As a power cut would: no signal handler runs. */
  kill9(): Promise<void>
}

export interface StartOptions {
  env: Record<string, string>
  /** Pins the process to this core; without it the scheduler is free. */
  core?: number | undefined
  nodeFlags?: readonly string[]
}

/** Starts a server of this folder in a process of its own; resolves when it says where it listens. */
export async function startServer(file: string, options: StartOptions): Promise<ServerProcess> {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const node = [process.execPath, ...(options.nodeFlags ?? []), script]
  const [command = '', ...rest] =
    options.core === undefined ? node : ['taskset', '-c', String(options.core), ...node]
  const child = spawn(command, rest, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const port = await Promise.race([
    portOf(child),
    ended.then(() => Promise.reject(new Error(`${file} ended at once`))),
  ])
  return {
    port,
    pid: child.pid ?? 0,
    child,
    ended,
    async kill9() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}

/** Reads on after the port is known, so that a talkative server never blocks on a full pipe. */
function portOf({ stdout }: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let said = ''
    stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /^listening (\d+)$/m.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}
