import type { Migration } from '@roundtable/foundation/migrations'

/** The record: chained entries, and the heads that were made known. */
export const audit: Migration = {
  name: '0005-audit',
  async up(kysely) {
    await kysely.schema
      .createTable('audit_entry')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('person_id', 'text')
      .addColumn('role', 'text')
      .addColumn('organisation_id', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('prev', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_entry_in_chain', ['chain', 'seq'])
      .execute()
    await kysely.schema
      .createTable('audit_head')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_head_of_day', ['chain', 'day'])
      .execute()
  },
}
