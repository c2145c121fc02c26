import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The caller's environment with the project's own Node and tools found first. */
export function environment() {
  return { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) }
}

/** Runs a step to its end and answers its exit code; it inherits this terminal. */
export function finish(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Hands over to the command: signals go on to it, and this process ends the way it ended. */
export function run(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: environment() })
  for (const signal of passedOn) process.on(signal, () => passOn(child, signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      endLike(code, signal)
      resolve(undefined)
    })
  })
}

// Ctrl+C in a terminal reaches the whole group by itself; a second copy would read as "stop at once".
function passOn(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}

function endLike(code, signal) {
  if (!signal) {
    process.exitCode = code ?? 1
    return
  }
  for (const name of passedOn) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}
