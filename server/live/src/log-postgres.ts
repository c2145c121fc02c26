import type { LogEntry, LogStore } from './log.ts'
import { claims, ensureRoom, sqlLog } from './log-sql.ts'
import type { LogDatabase, Statement } from './ports.ts'

/** The log in PostgreSQL. The room's row lock, taken by the update, gives numbers without gaps in the order of commits. */
export function postgresLog(database: LogDatabase): LogStore {
  return sqlLog(database, { blob: 'bytea', place: numbered, append })
}

function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${++count}`)
}

function append(entry: LogEntry): Statement[] {
  return [...(entry.mayBeNew ? [ensureRoom(entry)] : []), ...claims(entry), appendRows(entry)]
}

/** One round trip per room: raise the head, insert all rows behind it, name the version before them, answer the head. */
function appendRows({ roomId, rows, schemaVersion, versionBefore }: LogEntry): Statement {
  const values = rows.map(() => '(?::bigint, ?::text, ?::bigint, ?::bytea)').join(', ')
  const version = `, named as (insert into room_version (room_id, seq, at, reason)
    select id, head_seq - ?::bigint, ?::bigint, ?::text from raised on conflict do nothing)`
  const sql = `with raised as (
      update room set head_seq = head_seq + ?::bigint, schema_version = greatest(schema_version, ?::integer),
        changed_at = ?::bigint
      where id = ? returning id, head_seq
    ), added as (
      insert into room_update (room_id, seq, author_id, at, bytes)
      select raised.id, raised.head_seq - row.back, row.author_id, row.at, row.bytes
      from raised, (values ${values}) as row (back, author_id, at, bytes)
    )${versionBefore === undefined ? '' : version} select head_seq as head from raised`
  const at = rows[0]?.at ?? 0
  const named = versionBefore === undefined ? [] : [rows.length, at, versionBefore]
  const inserted = rows.flatMap(({ authorId, at, bytes }, index) => [
    rows.length - 1 - index,
    authorId,
    at,
    bytes,
  ])
  return { sql, parameters: [rows.length, schemaVersion, at, roomId, ...inserted, ...named] }
}
