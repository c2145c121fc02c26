import { testDatabase } from '@roundtable/foundation/testing'
import { logContract } from './log-contract.ts'
import { postgresLog } from './log-postgres.ts'
import { sqliteLog } from './log-sqlite.ts'
import { liveMigrations } from './migrations.ts'

logContract('log', async () => {
  const database = await testDatabase(liveMigrations)
  const store = database.dialect === 'sqlite' ? sqliteLog(database) : postgresLog(database)
  return { store, close: () => database.close() }
})
