import { resolve } from 'node:path'
import { createLog } from '@roundtable/foundation/log'
import { readSettings } from '@roundtable/foundation/settings'
import { backup } from '@roundtable/foundation/transfer'
import { command, oneArgument } from './command.ts'
import { allMigrations } from './migrations.ts'

await command(async () => {
  const file = resolve(oneArgument('npm run backup -- FILE'))
  const { dataDir, databaseUrl } = readSettings(process.env)
  await backup({ dataDir, databaseUrl, migrations: allMigrations }, file, createLog({ logLevel: 'error' }))
  console.log(`Everything is in ${file}. Keep it where this machine cannot lose it.`)
})
