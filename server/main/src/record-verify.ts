import { parseArgs } from 'node:util'
import type { Database } from '@roundtable/foundation/database'
import { createLog } from '@roundtable/foundation/log'
import { readAside } from '@roundtable/foundation/read-aside'
import { readSettings } from '@roundtable/foundation/settings'
import { StartRefusal } from '@roundtable/foundation/start-refusal'
import { type Head, verifyRecord } from '@roundtable/workspace/record'
import type { Tables } from '@roundtable/workspace/tables'
import { command } from './command.ts'
import { allMigrations } from './migrations.ts'

const use = 'npm run record:verify -- --head CHAIN:ENTRY:HASH'

await command(async () => {
  const heads = keptHeads()
  const { dataDir, databaseUrl } = readSettings(process.env)
  const place = { dataDir, databaseUrl, migrations: allMigrations }
  const { chains, entries, faults } = await readAside(
    place,
    createLog({ logLevel: 'error' }),
    ({ kysely }: Database<Tables>) => verifyRecord(kysely, heads),
  )
  if (faults.length > 0) throw new StartRefusal(faults.join('\n'))
  console.log(`The record holds: ${entries} entries in ${chains} records, none changed, missing or moved.`)
})

/** Heads as the record page and the daily mail show them. */
function keptHeads(): Head[] {
  const { values } = parseArgs({ options: { head: { type: 'string', multiple: true } }, strict: false })
  return ((values.head ?? []) as unknown[]).map((head) => {
    const [chain, seq, hash] = typeof head === 'string' ? head.trim().split(':') : []
    if (chain === undefined || !/^[1-9]\d{0,9}$/.test(seq ?? '') || !/^[0-9a-f]{64}$/.test(hash ?? ''))
      throw new StartRefusal(`A head is written as CHAIN:ENTRY:HASH, as the record page shows it: ${use}`)
    return { chain, seq: Number(seq), hash: hash! }
  })
}
