import type { Scenario } from './scenario.ts'
import { steadyLoad, typingFigures } from './steady-load.ts'

const clients = 100
const writers = 20
const editsPerSecond = 10

export const oneBusyDocument: Scenario = {
  id: 'one-busy-document',
  title: 'One document, 100 clients, 20 of them type 10 times a second',
  method:
    'Each writer types 7 letters at a time into a paragraph of its own; every other client must receive every edit.',
  contenders: ['roundtable', 'hocuspocus', 'y-websocket-server'],
  goals: [
    { kind: 'ratio', figure: 'CPU per delivered edit, µs', against: 'hocuspocus', atMost: 0.4 },
    { kind: 'difference', figure: 'edit to other screen p99, ms', against: 'hocuspocus', atMost: 40 },
  ],
  async run(contender, context) {
    const load = await steadyLoad(contender, context, async (swarm, random) => {
      await swarm.join(Array<string>(clients).fill('the-vision'))
      for (const client of swarm.clients.slice(0, writers)) {
        swarm.keepDoing(() => client.type(), editsPerSecond, random)
      }
    })
    return typingFigures(load)
  },
}
