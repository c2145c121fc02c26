import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/**
 * Who wrote when, read from the log of each document and made again from it where it is gone; and what people decided
 * about the past of their texts.
 */
export const history: Migration = {
  name: '0016-history',
  async up(kysely, words) {
    await kysely.schema
      .createTable('history_index')
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id'))
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('state', words.blob, (column) => column.notNull())
      .execute()
    await kysely.schema
      .createTable('history_stretch')
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('first_seq', 'bigint', (column) => column.notNull())
      .addColumn('last_seq', 'bigint', (column) => column.notNull())
      .addColumn('author_id', 'text', (column) => column.notNull())
      .addColumn('began_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint', (column) => column.notNull())
      .addColumn('added', 'integer', (column) => column.notNull())
      .addColumn('removed', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('stretch_of_history', ['document_id', 'first_seq'])
      .execute()
    await kysely.schema
      .createTable('history_checkpoint')
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('state', words.blob, (column) => column.notNull())
      .addPrimaryKeyConstraint('checkpoint_of_history', ['document_id', 'seq'])
      .execute()
    await kysely.schema
      .createTable('named_version')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('named_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('named_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createIndex('named_version_of_document')
      .on('named_version')
      .columns(['document_id', 'seq'])
      .execute()
    await kysely.schema
      .createTable('history_setting')
      .addColumn('partnership_id', 'text', (column) => column.primaryKey().references('partnership.id'))
      .addColumn('view', 'text', (column) =>
        column.notNull().check(sql`view in ('from_the_start', 'from_joining_on')`),
      )
      .execute()
  },
}
