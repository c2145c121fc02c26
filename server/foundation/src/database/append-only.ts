import { type RawBuilder, sql } from 'kysely'

/**
 * Has the database itself refuse to change or remove rows of a table. Each trigger looks at rows, so that emptying an
 * empty table is no offence: that is how a copy into a new database begins. Who may drop a trigger gets past it; what
 * they do then is for the chain of hashes to show.
 */
export function appendOnly(table: string, dialect: 'sqlite' | 'postgres'): readonly RawBuilder<unknown>[] {
  return dialect === 'sqlite' ? onSqlite(table) : onPostgres(table)
}

function onSqlite(table: string): readonly RawBuilder<unknown>[] {
  const refuse = sql.lit(`${table} is append-only`)
  return ['update', 'delete'].map(
    (change) =>
      sql`create trigger ${sql.id(`${table}_refuses_${change}`)} before ${sql.raw(change)} on ${sql.id(table)}
        begin select raise(abort, ${refuse}); end`,
  )
}

function onPostgres(table: string): readonly RawBuilder<unknown>[] {
  return [
    sql`create or replace function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`,
    sql`create trigger ${sql.id(`${table}_refuses_change`)} before update or delete on ${sql.id(table)}
      for each row execute function refuse_change()`,
    sql`create trigger ${sql.id(`${table}_refuses_truncate`)} before truncate on ${sql.id(table)}
      for each statement execute function refuse_change()`,
  ]
}
