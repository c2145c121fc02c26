import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from '../sources/files.ts'

/** One line of a list of things that must hold. */
export interface Step {
  name: string
  run: () => Promise<Outcome>
}

/** What a step found: `output` is for the reader, and only shown when it failed. */
export interface Outcome {
  ok: boolean
  output: string
}

export interface Result extends Outcome {
  name: string
  seconds: number
}

/** A step that holds when the program ends with 0. */
export function program(name: string, file: string, ...args: string[]): Step {
  return { name, run: () => runProgram(file, args) }
}

/** A step that holds when there is nothing to complain about. */
export function nothingFrom(name: string, complaints: () => string[]): Step {
  return {
    name,
    run: async () => {
      const found = complaints()
      return { ok: found.length === 0, output: found.join('\n') }
    },
  }
}

/** Runs a program from the root with the project's own tools first in the path, and keeps what it says. */
export async function runProgram(
  file: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; show?: boolean } = {},
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const env = { ...process.env, NO_COLOR: '1', PATH: toolPath(), ...options.env }
  const child = spawn(file, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const endToo = (): boolean => child.kill()
  process.once('exit', endToo)
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
    if (options.show) process.stdout.write(chunk)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.once('error', (error) =>
    resolve({ ok: false, output: `${file} could not be started: ${error.message}` }),
  )
  child.once('close', (code) => {
    process.off('exit', endToo)
    resolve({ ok: code === 0, output })
  })
  return promise
}

function toolPath(): string {
  return [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
}
