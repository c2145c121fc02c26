import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 15_000

/** Waits until it is so; throws with what was waited for when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  if (!(await eventually(isSo))) throw new Error(`waited ${patienceMs} ms in vain for ${what}`)
}

export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) return false
    await sleep(5)
  }
  return true
}
