import type {
  HistoryPack,
  LogEntry,
  LogRow,
  LogStore,
  NamedVersion,
  NewRow,
  Owners,
  Snapshot,
} from './log.ts'
import type { LogDatabase, Row, Statement } from './ports.ts'

/** What one database says in its own words. Statements use `?`; `place` turns them into what the driver takes. */
export interface LogDialect {
  readonly blob: 'blob' | 'bytea'
  place(sql: string): string
  /** The statements that append one entry, in one transaction; the last answers `head`. */
  append(entry: LogEntry): Statement[]
}

/** The log store both databases share: one durable batch per call. */
export function sqlLog(database: LogDatabase, dialect: LogDialect): LogStore {
  const run = (statements: readonly Statement[]) =>
    database.batch(statements.map((one) => ({ ...one, sql: dialect.place(one.sql) })))
  const select = async (sql: string, ...parameters: Statement['parameters']) =>
    (await run([{ sql, parameters }]))[0] ?? []

  const ofRooms = async (column: 'changed_at' | 'head_seq', roomIds: readonly string[]) => {
    if (roomIds.length === 0) return new Map<string, number>()
    const places = roomIds.map(() => '?').join(', ')
    const rows = await select(`select id, ${column} as it from room where id in (${places})`, ...roomIds)
    return new Map(rows.map((row) => [String(row['id']), Number(row['it'])]))
  }

  return {
    async load(roomId) {
      const [rooms = [], snapshots = [], tail = [], owners = []] = await run(loading(roomId))
      const room = rooms[0]
      if (room === undefined) return undefined
      return {
        head: Number(room['head_seq']),
        schemaVersion: Number(room['schema_version']),
        snapshot: snapshots.map(asSnapshot)[0],
        tail: tail.map(asRow),
        owners: new Map(owners.map((row) => [Number(row['client_id']), String(row['user_id'])])),
      }
    },
    async create(roomId, first, owners, schemaVersion) {
      await run(creating(roomId, first, owners, schemaVersion, dialect))
    },
    async append(entries) {
      const statements: Statement[] = []
      const headAt = entries.map((entry) => statements.push(...dialect.append(entry)) - 1)
      const answers = await run(statements)
      return headAt.map((index) => asHead(answers[index]?.[0]))
    },
    async tail(roomId, toSeq) {
      const rows = await select(`${rowsOf} and seq <= ? order by seq`, roomId, toSeq)
      return rows.map(asRow)
    },
    async compact(roomId, snapshot, pack) {
      await run(compacting(roomId, snapshot, pack))
    },
    async packs(roomId, after) {
      const sql = `select from_seq, to_seq, bytes from room_history where room_id = ? and to_seq > ?
        order by from_seq limit ${packsAtOnce}`
      return (await select(sql, roomId, after)).map(asPack)
    },
    changedAt: (roomIds) => ofRooms('changed_at', roomIds),
    heads: (roomIds) => ofRooms('head_seq', roomIds),
    async versions(roomId) {
      const sql = 'select seq, at, reason from room_version where room_id = ? order by seq'
      return (await select(sql, roomId)).map(asVersion)
    },
  }
}

/** A document of years has hundreds of packs, and most who ask want the rows of an hour. */
const packsAtOnce = 8

const rowsOf = 'select seq, author_id, at, bytes from room_update where room_id = ?'

/** Statements that both databases take as they are. */
export function ensureRoom({ roomId, schemaVersion }: { roomId: string; schemaVersion: number }): Statement {
  return {
    sql: 'insert into room (id, head_seq, schema_version, changed_at) values (?, 0, ?, 0) on conflict do nothing',
    parameters: [roomId, schemaVersion],
  }
}

function claim(roomId: string, clientId: number, userId: string): Statement {
  return {
    sql: 'insert into room_client (room_id, client_id, user_id) values (?, ?, ?) on conflict do nothing',
    parameters: [roomId, clientId, userId],
  }
}

/** The client ids of an entry: their users' here and, in the room this one follows, this room's. */
export function claims({ roomId, owners, follows }: LogEntry): Statement[] {
  return [...owners].flatMap(([clientId, userId]) => [
    claim(roomId, clientId, userId),
    ...(follows === undefined ? [] : [claim(follows, clientId, roomId)]),
  ])
}

function loading(roomId: string): Statement[] {
  const snapshotSeq = 'coalesce((select seq from room_snapshot where room_id = ?), 0)'
  return [
    { sql: 'select head_seq, schema_version from room where id = ?', parameters: [roomId] },
    { sql: 'select seq, bytes from room_snapshot where room_id = ?', parameters: [roomId] },
    { sql: `${rowsOf} and seq > ${snapshotSeq} order by seq`, parameters: [roomId, roomId] },
    { sql: 'select client_id, user_id from room_client where room_id = ?', parameters: [roomId] },
  ]
}

/** A head of 0 is never left behind by a transaction, so it means: this one made the room. */
function creating(
  roomId: string,
  { authorId, at, bytes }: NewRow,
  owners: Owners,
  schemaVersion: number,
  { blob }: LogDialect,
): Statement[] {
  const firstRow = `insert into room_update (room_id, seq, author_id, at, bytes)
    select id, 1, cast(? as text), cast(? as bigint), cast(? as ${blob}) from room where id = ? and head_seq = 0`
  return [
    ensureRoom({ roomId, schemaVersion }),
    { sql: firstRow, parameters: [authorId, at, bytes, roomId] },
    ...[...owners].map(([clientId, userId]) => claim(roomId, clientId, userId)),
    {
      sql: 'update room set head_seq = 1, changed_at = ? where id = ? and head_seq = 0',
      parameters: [at, roomId],
    },
  ]
}

/** Rows leave the tail only for the very pack that holds them, so two compactions at once lose nothing. */
function compacting(roomId: string, snapshot: Snapshot, pack: HistoryPack): Statement[] {
  return [
    {
      sql: `insert into room_snapshot (room_id, seq, bytes) values (?, ?, ?) on conflict (room_id)
        do update set seq = excluded.seq, bytes = excluded.bytes where room_snapshot.seq < excluded.seq`,
      parameters: [roomId, snapshot.seq, snapshot.bytes],
    },
    {
      sql: `insert into room_history (room_id, from_seq, to_seq, bytes) values (?, ?, ?, ?) on conflict do nothing`,
      parameters: [roomId, pack.fromSeq, pack.toSeq, pack.bytes],
    },
    {
      sql: `delete from room_update where room_id = ? and seq between ? and ? and exists
        (select 1 from room_history where room_id = ? and from_seq = ? and to_seq = ?)`,
      parameters: [roomId, pack.fromSeq, pack.toSeq, roomId, pack.fromSeq, pack.toSeq],
    },
  ]
}

function asHead(row: Row | undefined): number | undefined {
  return row === undefined ? undefined : Number(row['head'])
}

function asSnapshot(row: Row): Snapshot {
  return { seq: Number(row['seq']), bytes: row['bytes'] as Uint8Array }
}

function asRow(row: Row): LogRow {
  const { seq, author_id: authorId, at, bytes } = row
  return { seq: Number(seq), authorId: String(authorId), at: Number(at), bytes: bytes as Uint8Array }
}

function asPack(row: Row): HistoryPack {
  return { fromSeq: Number(row['from_seq']), toSeq: Number(row['to_seq']), bytes: row['bytes'] as Uint8Array }
}

function asVersion(row: Row): NamedVersion {
  return { seq: Number(row['seq']), at: Number(row['at']), reason: String(row['reason']) }
}
