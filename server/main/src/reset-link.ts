import { systemClock } from '@roundtable/foundation/clock'
import { askRunning } from '@roundtable/foundation/control'
import { openDatabase } from '@roundtable/foundation/database'
import { createLog } from '@roundtable/foundation/log'
import { readSettings, type Settings } from '@roundtable/foundation/settings'
import { resetLinkAlone } from '@roundtable/workspace'
import type { Tables } from '@roundtable/workspace/tables'
import { command, oneArgument } from './command.ts'
import { linkIn, resetLinkOrder } from './links.ts'
import { allMigrations } from './migrations.ts'

await command(async () => {
  const email = oneArgument('npm run reset-link -- mail@example.org').trim().toLowerCase()
  const settings = readSettings(process.env)
  const asked = await askRunning(settings.dataDir, { do: resetLinkOrder, about: email })
  const link = asked?.answer ?? (await makeAlone(settings, email))
  console.log(`This link sets a new password. It works once, within 30 minutes:\n${link}`)
})

/** Where no instance runs in the folder, or the data is in PostgreSQL, which takes this process beside it. */
async function makeAlone({ dataDir, databaseUrl, origin }: Settings, email: string): Promise<string> {
  const database = await openDatabase<Tables>({ dataDir, databaseUrl }, createLog({ logLevel: 'error' }))
  try {
    await database.migrate(allMigrations)
    return linkIn(await resetLinkAlone({ database, clock: systemClock, origin }, email))
  } finally {
    await database.close()
  }
}
