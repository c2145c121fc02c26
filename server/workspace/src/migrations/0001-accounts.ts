import type { Migration } from '@roundtable/foundation/migrations'

/** People who can sign in, and their sessions. */
export const accounts: Migration = {
  name: '0001-accounts',
  async up(kysely) {
    await kysely.schema
      .createTable('person')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createTable('session')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('handle', 'text', (column) => column.notNull().unique())
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .execute()
    await kysely.schema.createIndex('session_of_person').on('session').column('person_id').execute()
  },
}
