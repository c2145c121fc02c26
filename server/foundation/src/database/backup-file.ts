import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefusal } from '../start-refusal.ts'

/**
 * Makes one self-contained SQLite file, mode 600, on disk when this resolves. `fill` writes into the empty file it is
 * given. Rejects where a file of that name exists; leaves nothing behind where filling fails.
 */
export async function writeBackupFile(
  file: string,
  fill: (emptyFile: string) => Promise<void>,
): Promise<void> {
  reserve(file)
  try {
    await fill(file)
    settle(file)
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
    throw error
  }
}

function reserve(file: string): void {
  if (existsSync(file))
    throw new StartRefusal(
      `${file} exists already: choose another name for the backup, nothing is overwritten.`,
    )
  closeSync(openSync(file, 'wx', 0o600))
}

/** The copy comes with its source's WAL mode, which would ask for side files; a backup is one file. */
function settle(file: string): void {
  const copy = new DatabaseSync(file)
  copy.exec('pragma journal_mode = delete; pragma synchronous = full')
  const found = String(Object.values(copy.prepare('pragma quick_check(1)').get() ?? {})[0])
  copy.close()
  if (found !== 'ok')
    throw new Error(`the backup ${file} came out damaged (${found}): try again on another disk.`)
  flush(file)
  flush(dirname(resolve(file)))
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
