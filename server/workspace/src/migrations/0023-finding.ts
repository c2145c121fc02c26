import type { Migration } from '@roundtable/foundation/migrations'

/** Documents in plain records, and what they are found by. All of it is made from the log. */
export const finding: Migration = {
  name: '0023-finding',
  async up(kysely, words) {
    await kysely.schema
      .createTable('projection')
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id'))
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('maker', 'integer', (column) => column.notNull())
      .addColumn('misfit', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createTable('projected_row')
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('table_name', 'text', (column) => column.notNull())
      .addColumn('row_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('fields', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('projected_row_of_document', ['document_id', 'table_name', 'row_id'])
      .execute()
    await kysely.schema
      .createTable('search_passage')
      .addColumn('number', words.numberKey, (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('thing_id', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('heading', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .execute()
    await kysely.schema
      .createIndex('search_passage_of_thing')
      .on('search_passage')
      .columns(['source', 'thing_id'])
      .execute()
    for (const statement of words.wordIndex('search_passage')) await statement.execute(kysely)
  },
}
