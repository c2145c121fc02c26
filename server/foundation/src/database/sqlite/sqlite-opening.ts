import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '../../start-refusal.ts'
import { SqliteError } from './sqlite-error.ts'
import type { SqliteThread } from './sqlite-thread.ts'

export const databaseFile = (dataDir: string): string => join(dataDir, 'roundtable.db')

/** Opens the file for this process alone; whatever prevents that becomes a sentence that says what to do. */
export async function openExclusively(thread: SqliteThread, dataDir: string): Promise<void> {
  const file = databaseFile(dataDir)
  prepareFolder(dataDir, file)
  const found = await thread.open(file).catch((error: unknown) => {
    throw refusalFor(error, dataDir)
  })
  if (found !== 'ok') throw damaged(file, found)
  // Never open this file with fs while it is in use: closing it would drop this process's lock on it.
  chmodSync(file, 0o600)
}

function prepareFolder(dataDir: string, file: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw unwritable(dataDir, error)
  }
}

function refusalFor(error: unknown, dataDir: string): unknown {
  if (!(error instanceof SqliteError)) return error
  if (error.is('busy')) return inUse(dataDir)
  if (error.is('notadb', 'corrupt')) return damaged(databaseFile(dataDir), error.message)
  if (error.is('cantopen', 'readonly')) return unwritable(dataDir, error)
  if (error.is('full', 'ioerr')) return full(dataDir, error)
  return error
}

const inUse = (dataDir: string) =>
  new StartRefusal(
    `The data folder ${dataDir} is in use by another Roundtable process: stop that one first, or set DATA_DIR to another folder.`,
  )

const damaged = (file: string, found: string) =>
  new StartRefusal(
    `The database file ${file} is damaged (${found}): move it away and restore a backup with "npm run restore -- FILE".`,
  )

const unwritable = (dataDir: string, cause: unknown) =>
  new StartRefusal(
    `Roundtable cannot write in the data folder ${dataDir}: give this user the right to write there, or set DATA_DIR to another folder.`,
    cause,
  )

const full = (dataDir: string, cause: unknown) =>
  new StartRefusal(
    `The disk of the data folder ${dataDir} is full or does not take writes: free some space on it, then start again.`,
    cause,
  )
