import type { Migration } from '@roundtable/foundation/migrations'

/** What is known of a document beside its text. The text lives in the room of the same id. */
export const documents: Migration = {
  name: '0004-documents',
  async up(kysely) {
    await kysely.schema
      .createTable('document')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('created_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createIndex('document_of_partnership')
      .on('document')
      .column('partnership_id')
      .execute()
  },
}
