/**
 * The tables of the log, in the shape `migrate` of the foundation takes. Typed by what is used of kysely, because the
 * engine knows no database library.
 */
export const liveMigrations: readonly LiveMigration[] = [
  {
    name: '0001-live-rooms',
    async up({ schema }, { blob }) {
      await schema
        .createTable('room')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('head_seq', 'bigint', (column) => column.notNull())
        .addColumn('schema_version', 'integer', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute()
      await schema
        .createTable('room_update')
        .addColumn('room_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('author_id', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('bytes', blob, (column) => column.notNull())
        .addPrimaryKeyConstraint('room_update_pk', ['room_id', 'seq'])
        .execute()
      await schema
        .createTable('room_snapshot')
        .addColumn('room_id', 'text', (column) => column.primaryKey())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('bytes', blob, (column) => column.notNull())
        .execute()
      await schema
        .createTable('room_history')
        .addColumn('room_id', 'text', (column) => column.notNull())
        .addColumn('from_seq', 'bigint', (column) => column.notNull())
        .addColumn('to_seq', 'bigint', (column) => column.notNull())
        .addColumn('bytes', blob, (column) => column.notNull())
        .addPrimaryKeyConstraint('room_history_pk', ['room_id', 'from_seq'])
        .execute()
      await schema
        .createTable('room_client')
        .addColumn('room_id', 'text', (column) => column.notNull())
        .addColumn('client_id', 'bigint', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('room_client_pk', ['room_id', 'client_id'])
        .execute()
      await schema
        .createTable('room_version')
        .addColumn('room_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('room_version_pk', ['room_id', 'seq'])
        .execute()
    },
  },
]

export interface LiveMigration {
  readonly name: string
  up(kysely: { readonly schema: Schema }, words: { readonly blob: 'blob' | 'bytea' }): Promise<void>
}

interface Schema {
  createTable(name: string): Table
}

interface Table {
  addColumn(name: string, type: 'text' | 'bigint' | 'integer' | 'blob' | 'bytea', build: Build): Table
  addPrimaryKeyConstraint(name: string, columns: ('room_id' | 'seq' | 'from_seq' | 'client_id')[]): Table
  execute(): Promise<void>
}

type Build = <C extends Column>(column: C) => C

interface Column {
  primaryKey(): this
  notNull(): this
}
