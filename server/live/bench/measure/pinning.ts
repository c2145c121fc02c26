import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export function isPinnedTo(core: number): boolean {
  return /^Cpus_allowed_list:\s*(.*)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] === String(core)
}

/** Starts this program anew with all its threads on one core; answers its exit code. */
export function runAgainPinnedTo(core: number): number {
  const self = [process.execPath, ...process.argv.slice(1)]
  return spawnSync('taskset', ['-c', String(core), ...self], { stdio: 'inherit' }).status ?? 1
}

/** Moves a process of another program; one that has ended meanwhile needs no core. */
export function pin(pid: number, core: number): void {
  try {
    execFileSync('taskset', ['-p', '-c', String(core), String(pid)], { stdio: 'ignore' })
  } catch (error) {
    if (existsSync(`/proc/${pid}`)) throw error
  }
}
