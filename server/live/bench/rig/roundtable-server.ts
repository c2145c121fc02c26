/** Roundtable's engine in a process of its own. What a proof does to it comes as an order from the starter. */
import { openDatabase } from '@roundtable/foundation/database'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { FatalDatabase, type KillPoint } from './fatal-database.ts'
import { announce, readRigSettings } from './rig.ts'
import { roomTables } from './room-tables.ts'
import { openRoundtable } from './roundtable.ts'

/** Die at this point of the next commit, or tell the size of the heap after a collection (needs `--expose-gc`). */
type Order = { killAt: KillPoint } | { tellHeap: true }

const { dataDir, databaseUrl, seed, port, sabotage, limits } = readRigSettings(process.env)
const database = await openDatabase({ dataDir, databaseUrl }, new QuietLog())
await database.migrate(roomTables)
const fatal = new FatalDatabase(database)
const roundtable = await openRoundtable({
  database,
  standIn: fatal,
  port,
  sabotage,
  limits,
})
if (seed !== undefined) await roundtable.live.create(seed.room, seed.update, 1)
process.on('message', obey)
announce(roundtable.port)

function obey(order: Order): void {
  if ('killAt' in order) return fatal.arm(order.killAt)
  globalThis.gc?.()
  process.send?.({ heapUsed: process.memoryUsage().heapUsed })
}
