import { setTimeout as sleep } from 'node:timers/promises'
import { seeded } from '../measure/random.ts'
import { startContender } from '../rig/contenders.ts'
import { Swarm } from '../swarm/swarm.ts'
import type { Scenario } from './scenario.ts'

const joiners = 150
const editsPerSecond = 20
const stormMs = 4000

export const everybodyJoins: Scenario = {
  id: 'everybody-joins',
  title: '150 clients join the real paper at once while one person types',
  method:
    "One person types 20 times a second, another reads; then 150 sockets open in the same moment and ask for the whole document. Processor time counts until the last of them has the text. The latency is that of the typist's edits to the reader who was there before, over the 4 s from the first joining socket.",
  contenders: ['roundtable', 'hocuspocus'],
  goals: [
    { kind: 'value', figure: 'edit to other screen p99, ms', atMost: 120 },
    { kind: 'ratio', figure: 'CPU until all have joined, ms', against: 'hocuspocus', atMost: 0.25 },
  ],
  async run(name, { options, paper, randomSeed }) {
    const contender = await startContender(name, { ...options, seed: paper })
    const room = new Swarm(contender.dialect, contender.port)
    const storm = new Swarm(contender.dialect, contender.port)
    try {
      const [typist] = await room.join([paper.room, paper.room])
      room.keepDoing(() => typist?.type(), editsPerSecond, seeded(randomSeed))
      await sleep(1000)
      room.startMeasuring()
      const cpuBefore = contender.cpuMs()
      await storm.join(Array<string>(joiners).fill(paper.room))
      const joiningMs = contender.cpuMs() - cpuBefore
      await sleep(Math.max(0, stormMs - Math.max(...storm.clients.map((client) => client.joinedAfter))))
      const cpuMs = contender.cpuMs() - cpuBefore
      await room.rest(500)
      return {
        'CPU until all have joined, ms': joiningMs,
        'CPU within 4 s, ms': cpuMs,
        'edit to other screen p99, ms': room.markers.latencies.percentile(0.99),
        'last one joined after, ms': Math.max(...storm.clients.map((client) => client.joinedAfter)),
      }
    } finally {
      await Promise.all([storm.leave(), room.leave()])
      await contender.stop()
    }
  },
}
