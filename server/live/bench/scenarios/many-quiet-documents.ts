import type { Scenario } from './scenario.ts'
import { steadyLoad, typingFigures } from './steady-load.ts'

const documents = 100
const clientsPerDocument = 2
const editsPerSecond = 5

export const manyQuietDocuments: Scenario = {
  id: 'many-quiet-documents',
  title: '100 documents, 2 clients each, both type 5 times a second',
  method:
    'The least favourable case for an engine that saves before it shows: nearly every edit is a transaction of its own. Roundtable commits with fsync, Hocuspocus stores each document about every 10 s, `@y/websocket-server` keeps nothing.',
  contenders: ['roundtable', 'hocuspocus', 'y-websocket-server'],
  goals: [
    { kind: 'ratio', figure: 'CPU per delivered edit, µs', against: 'hocuspocus', atMost: 1 },
    { kind: 'difference', figure: 'edit to other screen p99, ms', against: 'hocuspocus', atMost: 30 },
  ],
  async run(contender, context) {
    const load = await steadyLoad(contender, context, async (swarm, random) => {
      for (let document = 0; document < documents; document++) {
        await swarm.join(Array<string>(clientsPerDocument).fill(`document-${document}`))
      }
      for (const client of swarm.clients) swarm.keepDoing(() => client.type(), editsPerSecond, random)
    })
    return typingFigures(load)
  },
}
