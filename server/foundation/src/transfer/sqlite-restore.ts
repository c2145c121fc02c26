import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from '../database/port.ts'
import { databaseFile } from '../database/sqlite/sqlite-opening.ts'
import { newId } from '../ids.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Copies a backup into an empty data folder. The database is there whole or not at all, also after a power cut. */
export function placeBackup(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const place = databaseFile(dataDir)
  const coming = `${place}.restoring`
  rmSync(coming, { force: true })
  refuseFull(dataDir)
  copyFileSync(file, coming)
  chmodSync(coming, 0o600)
  writeNewEpoch(coming)
  flush(coming)
  renameSync(coming, place)
  flush(dataDir)
}

export async function giveNewEpoch(database: Database): Promise<void> {
  await database.kysely.updateTable('instance').set({ value: newId() }).where('key', '=', 'epoch').execute()
}

function refuseFull(dataDir: string): void {
  const found = readdirSync(dataDir)[0]
  if (found === undefined) return
  throw new StartRefusal(
    `The data folder ${dataDir} is not empty (it has ${found}): restore into an empty folder, then set DATA_DIR to it.`,
  )
}

function writeNewEpoch(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('pragma synchronous = full')
  database.prepare(`update instance set value = ? where key = 'epoch'`).run(newId())
  database.close()
}

function flush(path: string): void {
  if (!existsSync(path)) return
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
