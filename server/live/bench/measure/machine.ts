import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'

/** Processor time all cores have spent on anything but waiting since the machine started, in milliseconds. */
export function busyMs(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq) * 10
}

export const cores = cpus().length

export function machineSentence(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${cores} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${gigabytes} GB, Linux ${release()}, Node ${process.versions.node}`
}
