import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** Puts a disk in memory under `folder` for one test; answers false where this process may not mount one. */
export function mountDisk(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // Only root may, and not in every container: the caller knows another way, or skips.
    return false
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return true
}

export function remountDisk(folder: string, options: string): void {
  execFileSync('mount', ['-o', `remount,${options}`, folder])
}
