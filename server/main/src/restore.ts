import { resolve } from 'node:path'
import { createLog } from '@roundtable/foundation/log'
import { readSettings } from '@roundtable/foundation/settings'
import { restore } from '@roundtable/foundation/transfer'
import { command, oneArgument } from './command.ts'
import { allMigrations } from './migrations.ts'

await command(async () => {
  const file = resolve(oneArgument('npm run restore -- FILE'))
  const { dataDir, databaseUrl } = readSettings(process.env)
  const place = { dataDir, databaseUrl, migrations: allMigrations }
  const { tables, rows } = await restore(place, file, createLog({ logLevel: 'error' }))
  console.log(`Restored ${rows} rows in ${tables} tables. Start Roundtable as always.`)
})
