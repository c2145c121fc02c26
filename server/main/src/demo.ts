import { createLog } from '@roundtable/foundation/log'
import { readSettings } from '@roundtable/foundation/settings'
import { command } from './command.ts'
import { describeDemo, writeDemoFile } from './demo-file.ts'
import { endsOnSignal } from './ending.ts'
import { startInstance } from './instance.ts'

await command(async () => {
  const settings = demoSettings()
  const log = createLog(settings)
  const demo = await startInstance({ settings, log, isDemo: true })
  endsOnSignal(demo, settings.drainSeconds, log)
  await writeDemoFile(settings.dataDir, await describeDemo(demo))
  console.log(`The demo is ready: ${demo.url}`)
})

/** Anybody may become anyone in a demo, so it listens on loopback only, whatever the environment says. */
function demoSettings() {
  const { HOST: _host, ORIGIN: _origin, ...env } = process.env
  const settings = readSettings({ PORT: '3000', LOG_LEVEL: 'warn', ...env })
  // Everyone in a demo comes from one address, load generators included.
  const sockets = {
    liveSocketsPerSession: 1000,
    liveSocketsPerPerson: 10_000,
    liveSocketsPerAddress: 100_000,
  }
  // The sample is written in one transaction, which a slow or busy machine needs longer for than a person's act.
  return { ...settings, ...sockets, transactionSeconds: 120 }
}
