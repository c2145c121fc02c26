import { startContender } from '../rig/contenders.ts'
import { Swarm } from '../swarm/swarm.ts'
import type { Scenario } from './scenario.ts'

export const coldOpen: Scenario = {
  id: 'cold-open',
  title: 'Cold open of a real paper (259,778 keystrokes)',
  method:
    'A fresh server has the document in its store and has answered one client in another room. Counted from the first packet of a new socket to the first step 2, sign-in included.',
  contenders: ['roundtable', 'hocuspocus'],
  goals: [
    { kind: 'value', figure: 'first step 2, ms', atMost: 90 },
    { kind: 'ratio', figure: 'first step 2, ms', against: 'hocuspocus', atMost: 0.52 },
  ],
  async run(name, { options, paper }) {
    const contender = await startContender(name, { ...options, seed: paper })
    const swarm = new Swarm(contender.dialect, contender.port)
    try {
      await swarm.join(['another-room'])
      const [reader] = await swarm.join([paper.room])
      return {
        'first step 2, ms': reader?.joinedAfter ?? Number.NaN,
        'bytes received': reader?.bytesOfFirstAnswer ?? Number.NaN,
      }
    } finally {
      await swarm.leave()
      await contender.stop()
    }
  },
}
