import type { Scenario } from './scenario.ts'
import { steadyLoad } from './steady-load.ts'

const clients = 100
const movesPerSecond = 5

export const movingCursors: Scenario = {
  id: 'moving-cursors',
  title: '100 stock clients move their cursors 5 times a second',
  method:
    "Each server meets its own stock client: y-websocket sends every change it hears back to the server, Hocuspocus's provider does not. The column without echo is Roundtable with clients that behave like Hocuspocus's. A move counts when another client learns of it for the first time.",
  contenders: ['roundtable', 'roundtable without echo', 'hocuspocus', 'y-websocket-server'],
  goals: [
    { kind: 'ratio', figure: 'CPU per move heard, µs', against: 'hocuspocus', atMost: 0.2 },
    {
      kind: 'ratio',
      figure: 'CPU per move heard, µs',
      of: 'roundtable without echo',
      against: 'hocuspocus',
      atMost: 0.2,
    },
  ],
  async run(contender, context) {
    const { swarm, cpuMs, windowMs, heard } = await steadyLoad(contender, context, async (swarm, random) => {
      await swarm.join(Array<string>(clients).fill('the-vision'))
      for (const client of swarm.clients) swarm.keepDoing(() => client.moveCursor(), movesPerSecond, random)
    })
    return {
      'CPU per move heard, µs': (cpuMs * 1000) / heard,
      'CPU, % of a core': (cpuMs / windowMs) * 100,
      'moves heard, % of all': (heard / (clients * movesPerSecond * (windowMs / 1000) * (clients - 1))) * 100,
      'move to other screen p50, ms': swarm.cursors.latencies.percentile(0.5),
      'move to other screen p99, ms': swarm.cursors.latencies.percentile(0.99),
    }
  },
}
