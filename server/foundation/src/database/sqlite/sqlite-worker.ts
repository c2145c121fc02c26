import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort } from 'node:worker_threads'
import type { Row, Statement } from '../port.ts'
import type { Outcome, QueryAnswer, Request } from './messages.ts'
import { faultOf } from './sqlite-error.ts'

/**
 * The one thread and the one connection that may touch the database file: SQLite's calls block, and its exclusive
 * lock belongs to a connection. It has no queue of its own: `Turns` on the main thread decides who is next.
 */
let open: DatabaseSync | undefined
/** File → its backup under way. */
const backups = new Map<string, Promise<unknown>>()
const prepared = new Map<string, { statement: StatementSync; answersRows: boolean }>()
const PREPARED_AT_MOST = 400

parentPort?.on('message', (message: Request & { id: number }) => {
  void answer(message).then(
    (answer) => parentPort?.postMessage({ id: message.id, answer }),
    (error: unknown) => parentPort?.postMessage({ id: message.id, fault: faultOf(error) }),
  )
})

async function answer(request: Request): Promise<unknown> {
  switch (request.do) {
    case 'open':
      return openFile(request.file)
    case 'query':
      return query(request.sql, request.parameters)
    case 'rollback':
      return rollback()
    case 'group':
      return commitGroup(request.batches)
    case 'begin backup':
      return beginBackup(request.file)
    case 'end backup':
      return endBackup(request.file)
    case 'close':
      return close()
  }
}

function database(): DatabaseSync {
  if (open === undefined) throw new Error('the database is not open')
  return open
}

/** Takes the exclusive lock and looks the file over before anything relies on it. */
function openFile(file: string): string {
  open = new DatabaseSync(file, { timeout: 300, enableForeignKeyConstraints: true })
  open.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full')
  open.exec('pragma trusted_schema = off; pragma temp_store = memory; pragma journal_size_limit = 67108864')
  // Exclusive mode takes the lock with the first write and keeps it for the life of the connection.
  open.exec('begin immediate; commit')
  return String(Object.values(open.prepare('pragma quick_check(1)').get() ?? {})[0])
}

function query(sql: string, parameters: readonly unknown[]): QueryAnswer {
  const { statement, answersRows } = prepare(sql)
  const values = parameters as SQLInputValue[]
  if (answersRows) {
    const rows = statement.all(...values) as Row[]
    return { rows, changes: rows.length }
  }
  return { rows: [], changes: Number(statement.run(...values).changes) }
}

function prepare(sql: string) {
  const known = prepared.get(sql)
  if (known !== undefined) return known
  const statement = database().prepare(sql)
  const fresh = { statement, answersRows: statement.columns().length > 0 }
  if (prepared.size >= PREPARED_AT_MOST) prepared.delete(prepared.keys().next().value ?? '')
  prepared.set(sql, fresh)
  return fresh
}

/** SQLite ends a transaction by itself on a full disk, so there may be nothing left to roll back. */
function rollback(): void {
  if (database().isTransaction) database().exec('rollback')
}

/** Several batches, one commit: a batch that fails is undone alone, a commit that fails undoes them all. */
function commitGroup(batches: readonly (readonly Statement[])[]): Outcome[] {
  try {
    run('begin immediate')
    const outcomes = batches.map((batch) => (batches.length === 1 ? runBatch(batch) : runSheltered(batch)))
    const failedAlone = outcomes.length === 1 && 'fault' in outcomes[0]!
    if (failedAlone) rollback()
    else run('commit')
    return outcomes
  } catch (error) {
    rollback()
    return batches.map(() => ({ fault: faultOf(error) }))
  }
}

function runBatch(batch: readonly Statement[]): Outcome {
  try {
    return { rows: batch.map((statement) => query(statement.sql, statement.parameters).rows) }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function runSheltered(batch: readonly Statement[]): Outcome {
  run('savepoint batch')
  const outcome = runBatch(batch)
  // Throws where SQLite has already ended the whole transaction (disk full): then no batch of the group may count.
  if ('fault' in outcome) run('rollback to batch')
  run('release batch')
  return outcome
}

/**
 * Resolves when the first pages are copied. Only from then on may others write: Node gives up, with "not an error",
 * on a backup whose first step meets an open transaction, and takes any later step again.
 */
function beginBackup(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const whole = backup(database(), file, { progress: () => resolve() })
    backups.set(file, whole)
    whole.then(() => resolve(), reject)
  })
}

async function endBackup(file: string): Promise<void> {
  await backups.get(file)
  backups.delete(file)
}

function run(sql: string): void {
  prepare(sql).statement.run()
}

function close(): void {
  prepared.clear()
  open?.close()
  open = undefined
}
