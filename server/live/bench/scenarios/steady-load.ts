import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, seeded } from '../measure/random.ts'
import { type ContenderName, startContender } from '../rig/contenders.ts'
import { Swarm } from '../swarm/swarm.ts'
import type { RunContext } from './scenario.ts'

export interface Load {
  swarm: Swarm
  /** Processor time of the server within the window. */
  cpuMs: number
  windowMs: number
  /** Counts at the end of the window; the swarm's own counters run on until it rests. */
  delivered: number
  heard: number
}

/** Starts a contender, lets `begin` put a swarm to work, and measures one window after a warm-up. */
export async function steadyLoad(
  name: ContenderName,
  context: RunContext,
  begin: (swarm: Swarm, random: Random) => Promise<void>,
): Promise<Load> {
  const contender = await startContender(name, context.options)
  const swarm = new Swarm(contender.dialect, contender.port)
  try {
    await begin(swarm, seeded(context.randomSeed))
    await sleep(context.warmUpMs)
    swarm.startMeasuring()
    const cpuBefore = contender.cpuMs()
    await sleep(context.windowMs)
    const cpuMs = contender.cpuMs() - cpuBefore
    const { delivered } = swarm.markers
    const heard = swarm.cursors.delivered
    await swarm.rest(drainMs)
    if (swarm.lost.length > 0)
      throw new Error(`${name} closed ${swarm.lost.length} sockets (${swarm.lost[0]})`)
    return { swarm, cpuMs, windowMs: context.windowMs, delivered, heard }
  } finally {
    await swarm.leave()
    await contender.stop()
  }
}

/** What was sent at the end of the window may still be on its way: its latency counts too. */
const drainMs = 500

/** The figures that all scenarios with typing share. */
export function typingFigures(load: Load): Record<string, number> {
  const { latencies } = load.swarm.markers
  return {
    'CPU per delivered edit, µs': (load.cpuMs * 1000) / load.delivered,
    'CPU, % of a core': (load.cpuMs / load.windowMs) * 100,
    'edit to other screen p50, ms': latencies.percentile(0.5),
    'edit to other screen p99, ms': latencies.percentile(0.99),
    'deliveries a second': (load.delivered / load.windowMs) * 1000,
    'server answered p99, ms': load.swarm.saved.percentile(0.99),
  }
}
