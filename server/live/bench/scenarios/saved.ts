import type { Scenario } from './scenario.ts'
import { steadyLoad, typingFigures } from './steady-load.ts'

const writers = 20
const editsPerSecond = 5

export const saved: Scenario = {
  id: 'saved',
  title: 'From typing to "saved" at 100 edits a second',
  method:
    'Saved means committed with fsync and told to the author. Ten documents with two writers each; no other server here has such an answer, so there is nobody to compare with.',
  contenders: ['roundtable', 'roundtable on PostgreSQL'],
  goals: [{ kind: 'value', figure: 'server answered p99, ms', atMost: 50 }],
  async run(contender, context) {
    const load = await steadyLoad(contender, context, async (swarm, random) => {
      await swarm.join(Array.from({ length: writers }, (_, writer) => `document-${writer % 10}`))
      for (const client of swarm.clients) swarm.keepDoing(() => client.type(), editsPerSecond, random)
    })
    return { ...typingFigures(load), 'server answered p50, ms': load.swarm.saved.percentile(0.5) }
  },
}
