import type { LogEntry, LogStore, NewRow } from './log.ts'
import { claims, ensureRoom, sqlLog } from './log-sql.ts'
import type { LogDatabase, Statement } from './ports.ts'

/** The log in a SQLite file. The file has one writer, so the head read by a statement is still the head at its end. */
export function sqliteLog(database: LogDatabase): LogStore {
  return sqlLog(database, { blob: 'blob', place: (sql) => sql, append })
}

function append(entry: LogEntry): Statement[] {
  const { roomId, rows } = entry
  return [
    ...(entry.mayBeNew ? [ensureRoom(entry)] : []),
    ...claims(entry),
    ...nameVersion(entry),
    ...rows.map((row, index) => insertRow(roomId, row, index + 1)),
    {
      sql: `update room set head_seq = head_seq + ?, schema_version = max(schema_version, ?), changed_at = ?
        where id = ? returning head_seq as head`,
      parameters: [rows.length, entry.schemaVersion, rows[0]?.at ?? 0, roomId],
    },
  ]
}

function insertRow(roomId: string, { authorId, at, bytes }: NewRow, offset: number): Statement {
  return {
    sql: `insert into room_update (room_id, seq, author_id, at, bytes)
      select id, head_seq + ?, ?, ?, ? from room where id = ?`,
    parameters: [offset, authorId, at, bytes, roomId],
  }
}

function nameVersion({ roomId, versionBefore, rows }: LogEntry): Statement[] {
  if (versionBefore === undefined) return []
  const sql =
    'insert into room_version (room_id, seq, at, reason) select id, head_seq, ?, ? from room where id = ?'
  return [{ sql: `${sql} on conflict do nothing`, parameters: [rows[0]?.at ?? 0, versionBefore, roomId] }]
}
