import type { Migration } from '@roundtable/foundation/migrations'

/** Which text of the shelf a document was started from. */
export const starters: Migration = {
  name: '0020-starters',
  async up(kysely, words) {
    await kysely.schema
      .createTable('document_starter')
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id'))
      .addColumn('starter', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('licence', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .execute()
    for (const statement of words.appendOnly('document_starter')) await statement.execute(kysely)
  },
}
