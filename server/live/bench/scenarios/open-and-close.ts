import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ServerProcess, startServer } from '../rig/server-process.ts'
import { roundtableDialect } from '../swarm/dialect.ts'
import { Swarm } from '../swarm/swarm.ts'
import type { Scenario } from './scenario.ts'

const rooms = 100
const atOnce = 20
const cyclesBefore = 2000
const cyclesAfter = 10_000
const idleMs = 100
/** Rooms are unloaded by a sweep once a second; after this long none is left. */
const emptyAfterMs = 1500

export const openAndClose: Scenario = {
  id: 'open-and-close',
  title: '10,000 times opened and closed',
  method: `A client opens one of ${rooms} documents, types once, is told "saved" and leaves; rooms are unloaded after ${idleMs} ms without anybody. The heap is read after a forced collection, with every room unloaded, after ${cyclesBefore} and after ${cyclesAfter} cycles.`,
  contenders: ['roundtable'],
  goals: [{ kind: 'value', figure: 'heap grown, %', atMost: 5 }],
  async run(_contender, { options }) {
    const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-bench-'))
    const server = await startServer('./roundtable-server.ts', {
      env: { RIG_DATA_DIR: dataDir, RIG_LIMITS: JSON.stringify({ idleMs }) },
      nodeFlags: ['--expose-gc'],
      core: options.core,
    })
    try {
      await cycles(server.port, cyclesBefore)
      const before = await heapOf(server)
      await cycles(server.port, cyclesAfter - cyclesBefore)
      const after = await heapOf(server)
      return {
        'heap before, MB': before,
        'heap after, MB': after,
        'heap grown, %': (after / before - 1) * 100,
      }
    } finally {
      await server.kill9()
      await rm(dataDir, { recursive: true })
    }
  },
}

async function cycles(port: number, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const swarm = new Swarm(roundtableDialect, port)
    await swarm.join(Array.from({ length: atOnce }, (_, index) => `document-${(done + index) % rooms}`))
    for (const client of swarm.clients) client.type()
    await Promise.all(swarm.clients.map((client) => client.answeredForAll()))
    await swarm.leave()
  }
}

async function heapOf(server: ServerProcess): Promise<number> {
  await sleep(emptyAfterMs)
  server.child.send({ tellHeap: true })
  const [{ heapUsed }] = (await once(server.child, 'message')) as [{ heapUsed: number }]
  return heapUsed / 2 ** 20
}
