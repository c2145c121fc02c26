import { parseArgs } from 'node:util'
import { createLog } from '@roundtable/foundation/log'
import { readSettings } from '@roundtable/foundation/settings'
import { StartRefusal } from '@roundtable/foundation/start-refusal'
import { copyTo } from '@roundtable/foundation/transfer'
import { command } from './command.ts'
import { allMigrations } from './migrations.ts'

await command(async () => {
  const url = target()
  const { dataDir } = readSettings(process.env)
  const { tables, rows } = await copyTo(
    { dataDir, migrations: allMigrations },
    url,
    createLog({ logLevel: 'error' }),
  )
  console.log(
    `Copied ${rows} rows in ${tables} tables; counts and hashes agree. Set DATABASE_URL to the same address and start.`,
  )
})

/** Read as an environment would hold it, so that a bad address gets the same sentence. */
function target(): string {
  const { values } = parseArgs({ options: { to: { type: 'string' } }, strict: false })
  if (typeof values.to !== 'string') throw new StartRefusal('Say where to: npm run database:copy -- --to URL')
  return readSettings({ DATABASE_URL: values.to }).databaseUrl!
}
