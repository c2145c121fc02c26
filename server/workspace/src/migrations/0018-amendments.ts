import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Suggestions for a document: the text of each is in a room of its own, which is named by its id. */
export const amendments: Migration = {
  name: '0018-amendments',
  async up(kysely, { blob }) {
    await kysely.schema
      .createTable('amendment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('opened_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('open', 'accepting', 'accepted', 'rejected', 'withdrawn')`),
      )
      .addColumn('settled_by', 'text', (column) => column.references('person.id'))
      .addColumn('settled_at', 'bigint')
      .addColumn('settled_reason', 'text')
      .addColumn('passages', 'text')
      .addColumn('seen', blob, (column) => column.notNull())
      .addColumn('seen_lost', 'integer', (column) => column.notNull())
      .addColumn('looked_by', 'text', (column) => column.references('person.id'))
      .addColumn('looked_at', 'bigint')
      .execute()
    await kysely.schema
      .createIndex('amendment_of_document')
      .on('amendment')
      .columns(['document_id', 'opened_at'])
      .execute()
    await kysely.schema
      .createTable('amendment_remark')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('amendment_id', 'text', (column) => column.notNull().references('amendment.id'))
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createIndex('remark_of_amendment')
      .on('amendment_remark')
      .columns(['amendment_id', 'at'])
      .execute()
  },
}
