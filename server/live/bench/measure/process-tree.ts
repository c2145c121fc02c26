import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (USER_HZ), on every architecture Node runs on. */
const millisecondsPerTick = 10

interface ProcessTimes {
  pid: number
  parent: number
  cpuMs: number
}

/**
 * Processor time of these processes and all their descendants so far, in milliseconds, user and system, all threads.
 * A child that has ended counts through its parent, which waited for it.
 */
export function cpuOfTrees(roots: readonly number[]): number {
  const processes = allProcesses()
  const members = treeOf(roots, processes)
  return processes.reduce((sum, { pid, cpuMs }) => sum + (members.has(pid) ? cpuMs : 0), 0)
}

/** Processes started by this one or by those it started, parents before their children. */
export function descendantsOf(pid: number): number[] {
  return [...treeOf([pid], allProcesses())].filter((each) => each !== pid)
}

function treeOf(roots: readonly number[], processes: readonly ProcessTimes[]): Set<number> {
  const members = new Set(roots)
  // Parents can have a higher id than their children after a wrap, so repeat until nothing is added.
  for (let before = -1; before !== members.size;) {
    before = members.size
    for (const { pid, parent } of processes) if (members.has(parent)) members.add(pid)
  }
  return members
}

function allProcesses(): ProcessTimes[] {
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry)
    return Number.isInteger(pid) ? timesOf(pid) : []
  })
}

function timesOf(pid: number): ProcessTimes[] {
  try {
    return [parseStat(pid, readFileSync(`/proc/${pid}/stat`, 'utf8'))]
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** A process may end between the listing and the reading: that is no error. */
function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ESRCH'
}

/** The name in parentheses may hold spaces and parentheses, so fields are counted from the last one (proc_pid_stat(5)). */
function parseStat(pid: number, stat: string): ProcessTimes {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
  return { pid, parent: Number(fields[1]), cpuMs: ticks * millisecondsPerTick }
}
