import { openDatabase } from '../database/database.ts'
import { noteMigrations, type NoteTables } from '../database/note-tables.ts'
import { StartRefusal } from '../start-refusal.ts'
import { serveControl } from '../transfer/control.ts'
import { QuietLog } from './quiet-log.ts'

/**
 * A process that opens the database of its arguments (data folder, address), serves commands as an instance does, says `ready`, then writes batch after
 * batch and prints the number of each once it is saved – until it is killed.
 */
const [dataDir = '', databaseUrl] = process.argv.slice(2)

try {
  const database = await openDatabase<NoteTables>({ dataDir, databaseUrl }, new QuietLog())
  await database.migrate(noteMigrations)
  const backup = (file: string) => database.backup(file).then(() => '')
  if (databaseUrl === undefined) await serveControl(dataDir, { backup }, new QuietLog())
  process.stdout.write('ready\n')
  for (let number = 0; ; number++) {
    const { sql, parameters } = database.kysely
      .insertInto('note')
      .values({ id: `${process.pid}-${number}`, at: number, text: 'saved', bytes: new Uint8Array(100) })
      .compile()
    await database.batch([{ sql, parameters: parameters as (string | number | Uint8Array)[] }])
    process.stdout.write(`${process.pid}-${number}\n`)
  }
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error
  process.stdout.write(`refused: ${error.message}\n`)
  process.exitCode = 1
}
