import { accessSync, chmodSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartRefusal } from '../../start-refusal.ts'
import { faultOf, SqliteError } from './sqlite-error.ts'
import type { SqliteThread } from './sqlite-thread.ts'

export const databaseFile = (dataDir: string): string => resolve(dataDir, 'roundtable.db')

/** Opens the file for this process alone; whatever prevents that becomes a sentence that says what to do. */
export async function openExclusively(thread: SqliteThread, file: string): Promise<void> {
  prepareFolder(dirname(file), file)
  const found = await thread.open(file).catch((error: unknown) => {
    throw refusalFor(error, file)
  })
  if (found !== 'ok') throw damaged(file, found)
}

function prepareFolder(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    makePrivate(file)
    accessSync(file, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

/**
 * SQLite gives its side files the rights of the file, so those are set before it opens it. A file that exists is never
 * opened here: closing it would drop the lock that this process may already have on it.
 */
function makePrivate(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600)
  else writeFileSync(file, '', { mode: 0o600 })
}

/** What SQLite's word for "I cannot open this" means to the person at the terminal. */
export function refusalFor(error: unknown, file: string): unknown {
  const fault = error instanceof Error ? new SqliteError(faultOf(error)) : undefined
  if (fault?.is('busy')) return inUse(dirname(file))
  if (fault?.is('notadb', 'corrupt')) return damaged(file, fault.message)
  if (fault?.is('cantopen', 'readonly')) return unwritable(dirname(file), error)
  if (fault?.is('full', 'ioerr')) return full(dirname(file), error)
  return error
}

const inUse = (dataDir: string) =>
  new StartRefusal(
    `The data folder ${dataDir} is in use by another Roundtable process: stop that one first, or set DATA_DIR to another folder.`,
  )

export const damaged = (file: string, found: string) =>
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
