import { createLog } from '@roundtable/foundation/log'
import { readSettings } from '@roundtable/foundation/settings'
import { command } from './command.ts'
import { endsOnSignal } from './ending.ts'
import { startInstance } from './instance.ts'

await command(async () => {
  const settings = readSettings(process.env)
  const log = createLog(settings)
  const instance = await startInstance({ settings, log })
  endsOnSignal(instance, settings.drainSeconds, log)
  console.log(`Roundtable is ready: ${instance.url}`)
  const link = await instance.workspace.offerSetUp()
  if (link !== undefined) console.log(`Nothing is set up yet. Open this link once to begin:\n${link}`)
})
